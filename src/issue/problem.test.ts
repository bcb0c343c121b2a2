import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearlyMeant, didYouMean, fieldName, quote } from './problem.ts';
import { issueSchema } from './schema.ts';

describe('fieldName', () => {
	test('counts positions from one, as people do', () => {
		expect(fieldName(['causes', 0, 'steps', 2])).toBe('causes[1].steps[3]');
		expect(fieldName(['causes', 9, 'steps', 0, 'image', 'src'])).toBe('causes[10].steps[1].image.src');
	});

	test('is the key alone for a field at the top, and empty for the file as a whole', () => {
		expect(fieldName(['title'])).toBe('title');
		expect(fieldName([])).toBe('');
	});
});

describe('quote', () => {
	test('puts a text between quotes on one line', () => {
		expect(quote('eror')).toBe('"eror"');
		expect(quote('two\nlines, "quoted"')).toBe(String.raw`"two\nlines, \"quoted\""`);
	});

	test('writes lists, groups and numbers as JSON', () => {
		expect(quote([1, 'a'])).toBe('[1,"a"]');
		expect(quote({ a: null })).toBe('{"a":null}');
		expect(quote(17)).toBe('17');
	});

	test('names what JSON has no word for', () => {
		expect(quote(undefined)).toBe('undefined');
	});

	test('shortens what is longer than sixty characters', () => {
		expect(quote('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
		expect(quote('x'.repeat(59))).toBe(`"${'x'.repeat(57)}…"`);
		expect(quote(Array.from({ length: 40 }, () => 'x'))).toMatch(/^\["x",.{54}…$/);
	});

	test('shortens at no half character and no half escape', () => {
		expect(quote(`${'x'.repeat(56)}😀😀`)).toBe(`"${'x'.repeat(56)}…"`);
		expect(quote(`${'x'.repeat(56)}"""`)).toBe(`"${'x'.repeat(56)}…"`);
	});
});

describe('didYouMean', () => {
	test.each([
		['titel', 'title'],
		['simptoms', 'symptoms'],
		['Kind', 'kind'],
		['refernces', 'references'],
		['apliesto', 'appliesTo'],
		['verifyedAt', 'verifiedAt'],
	])('takes %s for %s', (word, meant) => {
		expect(didYouMean(word, Object.keys(issueSchema.shape))).toBe(meant);
	});

	test('offers nothing where no candidate is near', () => {
		expect(didYouMean('colour', Object.keys(issueSchema.shape))).toBeUndefined();
		expect(didYouMean('x', [])).toBeUndefined();
	});

	test('prefers the nearest candidate, and the first of equally near ones', () => {
		expect(didYouMean('portfoli', ['portfolios', 'portfolio'])).toBe('portfolio');
		expect(didYouMean('pin', ['pan', 'pen'])).toBe('pan');
	});

	test('allows one slip in a short word and more in a long one', () => {
		expect(didYouMean('wo', ['who'])).toBe('who');
		expect(didYouMean('w', ['who'])).toBeUndefined();
		expect(didYouMean('nmber-not-eligble', ['number-not-eligible'])).toBe('number-not-eligible');
	});

	test('finds a word after one swap of neighbours', () => {
		const word = fc.string({ unit: 'grapheme-ascii', minLength: 2 });
		fc.assert(
			fc.property(word, fc.nat(), (letters, position) => {
				const at = position % (letters.length - 1);
				const swapped = `${letters.slice(0, at)}${letters[at + 1]}${letters[at]}${letters.slice(at + 2)}`;
				expect(didYouMean(swapped, [`${letters}${letters}`, letters])).toBe(letters);
			}),
		);
	});

	test('finds every field of an issue after one swap of neighbours', () => {
		const fields = Object.keys(issueSchema.shape);
		const missed = fields.flatMap((field) =>
			Array.from({ length: field.length - 1 }, (_, at) => {
				const swapped = `${field.slice(0, at)}${field[at + 1]}${field[at]}${field.slice(at + 2)}`;
				return { swapped, field, found: didYouMean(swapped, fields) };
			}).filter(({ found }) => found !== field),
		);
		expect(missed).toEqual([]);
	});
});

describe('clearlyMeant', () => {
	test('is the one candidate that is near', () => {
		expect(clearlyMeant('titel', ['title', 'kind'])).toBe('title');
	});

	test.each([
		['none is near', 'titel', ['kind']],
		['several are near', 'cat', ['car', 'cut']],
	])('is undefined where %s', (_, word, candidates) => {
		expect(clearlyMeant(word, candidates)).toBeUndefined();
	});
});
