import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearWords } from './near.ts';

const KNOWN = ['throttled', 'template', 'message', 'verification', 'whatsapp', 'number', 'verifikasi', 'pin'];
const wordsNear = (word: string) => nearWords(word, KNOWN).map((near) => near.word);

describe('nearWords', () => {
	test.each([
		['thrrottled', 'throttled', 1],
		['throtled', 'throttled', 1],
		['tempalte', 'template', 1],
		['mesage', 'message', 1],
		['messsage', 'message', 1],
		['verificaton', 'verification', 1],
		['veriifcatoin', 'verification', 2],
		['whatsaap', 'whatsapp', 1],
		['nubmer', 'number', 1],
		['verivikasi', 'verifikasi', 1],
	])('knows that %s stands for %s', (typed, word, slips) => {
		expect(nearWords(typed, KNOWN)[0]).toEqual({ word, slips });
	});

	test.each([
		['a word is short', 'pim'],
		['it has digits', 'numb3r'],
		['its first letter is another', 'umber'],
		['too much is wrong', 'nummbberr'],
		['two letters of a short word are wrong', 'nmbre'],
	])('finds nothing where %s: %s', (_why, typed) => {
		expect(wordsNear(typed)).toEqual([]);
	});

	test('gives at most three, the nearest first, then by the alphabet', () => {
		const known = ['abcdefxy', 'abcdefgy', 'abcdefgx', 'abcdefgz', 'abcdefg'];
		expect(nearWords('abcdefgh', known).map(({ word }) => word)).toEqual(['abcdefg', 'abcdefgx', 'abcdefgy']);
	});

	test('does not depend on the order of the known words', () => {
		const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 9 }));
		fc.assert(
			fc.property(words, fc.constantFrom('abcabc', 'aaaaaaaa'), (known, word) => {
				const distinct = [...new Set(known)];
				expect(nearWords(word, distinct.toReversed())).toEqual(nearWords(word, distinct));
			}),
		);
	});

	test('finds a word with any letter left out, doubled, or swapped with the next', () => {
		const word = 'verification';
		fc.assert(
			fc.property(fc.integer({ min: 1, max: word.length - 2 }), (at) => {
				const [start, letter, rest] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
				for (const typed of [start + rest, start + letter + letter + rest]) {
					expect(wordsNear(typed)).toContain(word);
				}
				expect(wordsNear(start + rest[0] + letter + rest.slice(1))).toContain(word);
			}),
		);
	});
});
