import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';

const words = (text: string) => analyse(text).words.map(({ word }) => word);
const quoted = (text: string) => analyse(text).words.flatMap((each) => (each.quoted ? each.word : []));

describe('analyse', () => {
	test('gives the words, each once with its places', () => {
		expect(analyse('Message failed, message lost').words).toEqual([
			{ word: 'message', quoted: false, positions: [0, 2] },
			{ word: 'failed', quoted: false, positions: [1] },
			{ word: 'lost', quoted: false, positions: [3] },
		]);
		expect(analyse('Message failed, message lost').length).toBe(4);
	});

	test('leaves volatile parts out', () => {
		expect(words('POST https://graph.facebook.com/v23.0/1/messages +62 812-3456-7890 failed')).toEqual([
			'post',
			'failed',
		]);
	});

	test('knows which words are names in quotes', () => {
		expect(quoted(`Property 'total' does not exist on type "Order".`)).toEqual(['total', 'order']);
		expect(quoted('Cannot find name ‘total’.')).toEqual(['total']);
		expect(quoted("It isn't there and can't be")).toEqual([]);
		expect(quoted(`'total' is wrong: total`)).toEqual([]);
	});

	test('takes a sentence in quotes for a sentence', () => {
		expect(quoted('"The message could not be sent"')).toEqual([]);
		expect(quoted('{"message":"The message could not be sent"}')).toEqual([]);
	});

	test('tells a code alone from a code in a text', () => {
		expect(analyse(' (#131047) ')).toMatchObject({ onlyCode: '131047', codes: [{ code: '131047' }] });
		expect(analyse('131047 after sending').onlyCode).toBeUndefined();
		expect(analyse('ＴＳ２３３９').onlyCode).toBe('TS2339');
	});

	test.each([
		['nothing', ''],
		['white space', ' \t\n\u00A0\u2028'],
		['emoji', '😀👩‍👩‍👧🇮🇩'],
		['one letter', 'a'],
		['control characters', '\0\u0007\u001B\u009F'],
		['halves of surrogate pairs', '\uD83D \uDE00'],
		['metacharacters', '.*+?^${}()|[]\\'],
	])('finds neither words nor codes in %s', (_what, text) => {
		expect(analyse(text)).toEqual({ codes: [], words: [], length: 0 });
	});

	test('takes markup for text', () => {
		expect(words('<b onclick="alert(1)">Message</b>')).toEqual(['onclick', 'alert', '1', 'message']);
	});

	test('gives each place to one word, whatever the text', () => {
		const line = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const query = analyse(lines.join('\n'));
				expect(analyse(lines.join('\n'))).toEqual(query);
				const places = query.words.flatMap(({ positions }) => positions);
				expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, index) => index));
				expect(query.length).toBe(places.length);
			}),
		);
	});
});
