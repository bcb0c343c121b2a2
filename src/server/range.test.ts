import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test.each([
	['bytes=0-3', { first: 0, last: 3 }],
	['bytes=2-', { first: 2, last: 9 }],
	['bytes=-3', { first: 7, last: 9 }],
	['bytes=-30', { first: 0, last: 9 }],
	['bytes=8-99', { first: 8, last: 9 }],
	['BYTES= 0-0 ', { first: 0, last: 0 }],
	['bytes=10-', 'none'],
	['bytes=-0', 'none'],
	['bytes=5-2', undefined],
	['bytes=0-1,3-4', undefined],
	['bytes=-', undefined],
	['bytes=a-b', undefined],
	['lines=1-2', undefined],
	['', undefined],
	[null, undefined],
])('"%s" of ten bytes is %j', (field, expected) => {
	expect(rangeOf(field, 10)).toEqual(expected);
});

test('An empty file has no parts', () => {
	expect([rangeOf('bytes=0-', 0), rangeOf('bytes=-1', 0)]).toEqual(['none', 'none']);
});

test('A part always lies in the file', () => {
	const number = fc.oneof(fc.nat(), fc.bigInt({ min: 0n }), fc.constant(''));
	fc.assert(
		fc.property(number, number, fc.nat(), (from, to, size) => {
			const range = rangeOf(`bytes=${from}-${to}`, size);
			if (range === undefined || range === 'none') return;
			expect(range.first).toBeGreaterThanOrEqual(0);
			expect(range.last).toBeGreaterThanOrEqual(range.first);
			expect(range.last).toBeLessThan(size);
		}),
	);
});
