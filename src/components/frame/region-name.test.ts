import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { regionName } from './region-name.ts';

const word = 'Code sample';

test('a block of code is named after its title before the heading above', () => {
	expect(regionName({ word, title: 'app.ts', heading: 'Retry', taken: [] })).toBe('Code sample: app.ts');
	expect(regionName({ word, title: ' ', heading: 'Retry', taken: [] })).toBe('Code sample: Retry');
	expect(regionName({ word, taken: [] })).toBe('Code sample');
});

test('no two blocks of a page have the same name', () => {
	assert(
		property(array(constantFrom('', 'A', 'A (2)', 'B')), (headings) => {
			const taken: string[] = [];
			for (const heading of headings) taken.push(regionName({ word, heading, taken }));
			expect(new Set(taken).size).toBe(headings.length);
		}),
	);
});
