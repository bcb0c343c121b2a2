import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFilter, writeFilter } from './term-filter.ts';

test('a filter never denies a term that is in it', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary' })), (terms) => {
			const has = readFilter(writeFilter(terms));
			expect(terms.filter((term) => !has(term))).toEqual([]);
		}),
	);
});

test('it denies most others', () => {
	const has = readFilter(writeFilter(Array.from({ length: 2000 }, (_, index) => `known${index}`)));
	const wrong = Array.from({ length: 2000 }, (_, index) => `other${index}`).filter(has);
	expect(wrong.length / 2000).toBeLessThan(0.12);
});

test('without terms it denies everything', () => {
	expect(writeFilter([])).toBe('');
	expect(readFilter('')('message')).toBe(false);
});

test('it is small: five bits for a term, as text', () => {
	const terms = Array.from({ length: 800 }, (_, index) => `term${index}`);
	expect(writeFilter(terms)).toHaveLength(Math.ceil(500 / 3) * 4);
	expect(writeFilter(terms)).toBe(writeFilter(terms));
});
