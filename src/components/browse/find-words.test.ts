import { describe, expect, test } from 'vitest';
import { placesOf, wordsFileOf, wordsLookedFor } from './find-words.ts';

describe('the words that a reader looks for', () => {
	test('are divided like titles and codes', () => {
		expect(wordsLookedFor(' (#131047)  Re-engagement')).toEqual(['131047', 're', 'engagement']);
	});

	test('are none where there are only signs, and each is looked for once', () => {
		expect(wordsLookedFor('  …! ')).toEqual([]);
		expect(wordsLookedFor('code Code')).toEqual(['code']);
	});
});

test('a word is in the file of its beginning, or in the one that has all', () => {
	expect(wordsFileOf('pairing', [])).toBe('all');
	expect(wordsFileOf('pairing', ['70', '31'])).toBe('70');
	expect(wordsFileOf('日志', ['65e5'])).toBe('65e5');
	expect(wordsFileOf('zebra', ['70'])).toBeUndefined();
});

test('a beginning finds the issues of every word that has it', () => {
	const words = { pair: [3], pairing: [1, 4], sending: [0] };
	expect(placesOf(words, 'pair')).toEqual(new Set([1, 3, 5]));
	expect([...placesOf(words, 'pairi')]).toEqual([1, 5]);
	expect([...placesOf(words, 'x')]).toEqual([]);
});
