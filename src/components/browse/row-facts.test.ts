import { expect, test } from 'vitest';
import { factsOf } from './row-facts.ts';

const textsOf = (codes: string[], status?: string) =>
	factsOf({ codes, ...(status !== undefined && { status }) }).map(({ text }) => text);

test('an issue has its codes and its status beside it', () => {
	expect(factsOf({ codes: ['4'], status: 'Workaround' })).toEqual([
		{ text: '4', isCode: true },
		{ text: 'Workaround', isCode: false },
	]);
	expect(factsOf({ codes: [] })).toEqual([]);
});

test('of many codes the number of those left out is named, but never of a single one', () => {
	expect(textsOf(['1', '2', '3', '4'])).toEqual(['1', '2', '3', '4']);
	expect(textsOf(['1', '2', '3', '4', '5'], 'Fixed')).toEqual(['1', '2', '3', '+2', 'Fixed']);
});
