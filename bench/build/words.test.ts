import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawing, vary, wordsOf } from './words.ts';

describe('numbers drawn', () => {
	test('are the same for the same seed, and others for another', () => {
		const three = (seed: number) => Array.from({ length: 3 }, drawing(seed));
		expect(three(7)).toEqual(three(7));
		expect(three(7)).not.toEqual(three(8));
	});

	test('lie between 0 and 1', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const number = drawing(seed)();
				expect(number >= 0 && number < 1).toBe(true);
			}),
		);
	});
});

describe('words that can stand for another', () => {
	test('are ordinary ones, not names, codes and addresses', () => {
		expect(wordsOf(['Open settings at https://example.com/numbers, then `decide` template_name'])).toEqual([
			'settings',
		]);
	});
});

describe('a varied text', () => {
	const words = ['alpha', 'bravo'];

	test('keeps code, addresses and placeholders', () => {
		const text = 'Write `errors here` to [settings](/en/settings/) with {template} numbers';
		const varied = vary(text, words, () => 0);
		expect(varied).toBe('Write `errors here` to [alpha](/en/settings/) with {template} alpha');
	});

	test('has as many words as before', () => {
		const draw = drawing(1);
		const text = 'choose another template before sending messages again';
		expect(vary(text, words, draw).split(' ')).toHaveLength(text.split(' ').length);
	});

	test('never touches a text about secrets', () => {
		expect(vary('never share the password with others', words, () => 0)).toBe(
			'never share the password with others',
		);
	});
});
