import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSurely, rank } from './matcher.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ text }));
const textsOf = (text: string, ...list: string[]) => rank(text, lines(...list)).map(({ line }) => line.text);

describe('lines', () => {
	test('that share rarer words come first, and those that share none are left out', () => {
		expect(
			textsOf('the message failed: paused', 'The message waits', 'The paused message', 'Template', 'The end'),
		).toEqual(['The paused message', 'The message waits', 'The end']);
	});

	test('that are shorter come before longer ones with the same words', () => {
		expect(textsOf('paused', 'Template paused by Meta for its quality', 'Template paused')).toEqual([
			'Template paused',
			'Template paused by Meta for its quality',
		]);
	});

	test('that are alike keep their order', () => {
		expect(textsOf('one', 'one b', 'one a', 'two c')).toEqual(['one b', 'one a']);
	});

	test('are ranked without any that was not there, whatever the words', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string()), (text, list) => {
				const ranked = rank(text, lines(...list));
				expect(ranked.every(({ score }) => score > 0)).toBe(true);
				expect(list).toEqual(expect.arrayContaining(ranked.map(({ line }) => line.text)));
			}),
		);
	});
});

describe('a line is surely meant', () => {
	test('where it has the code of the text, as a whole number', () => {
		expect(isSurely('x', ['131047'], '`Re-engagement` (131047)')).toBe(true);
		expect(isSurely('x', ['131047'], '`Re-engagement` (1310471)')).toBe(false);
	});

	test('where it has half of the longer words', () => {
		expect(isSurely('Message Undeliverable at 10', [], 'A message is lost')).toBe(true);
		expect(isSurely('Message Undeliverable since today', [], 'A message is lost')).toBe(false);
	});

	test('but not where the text has no longer words', () => {
		expect(isSurely('it is so', [], 'it is so')).toBe(false);
	});
});
