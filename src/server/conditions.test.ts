import { describe, expect, test } from 'vitest';
import { conditionStatus, mayBePart } from './conditions.ts';

const state = { etag: 'W/"a,b"', modified: Date.parse('Mon, 23 Nov 2026 10:00:00 GMT') + 345 };
const BEFORE = 'Mon, 23 Nov 2026 09:59:59 GMT';
const THEN = 'Mon, 23 Nov 2026 10:00:00 GMT';

describe('conditions', () => {
	test.each([
		[{}, 200],
		[{ 'If-None-Match': 'W/"a,b"' }, 304],
		[{ 'If-None-Match': '"a,b"' }, 304],
		[{ 'If-None-Match': '"x", W/"a,b", "y"' }, 304],
		[{ 'If-None-Match': '*' }, 304],
		[{ 'If-None-Match': '"x"' }, 200],
		[{ 'If-None-Match': 'a,b' }, 200],
		[{ 'If-None-Match': '"x"', 'If-Modified-Since': THEN }, 200],
		[{ 'If-Modified-Since': THEN }, 304],
		[{ 'If-Modified-Since': BEFORE }, 200],
		[{ 'If-Modified-Since': 'yesterday' }, 200],
		[{ 'If-Match': '*' }, 200],
		[{ 'If-Match': 'W/"a,b"' }, 412],
		[{ 'If-Unmodified-Since': BEFORE }, 412],
		[{ 'If-Unmodified-Since': THEN }, 200],
		[{ 'If-Unmodified-Since': 'never' }, 200],
		[{ 'If-Match': '*', 'If-Unmodified-Since': BEFORE }, 200],
	])('%j come to %i', (fields, status) => {
		expect(conditionStatus(new Headers(fields), state)).toBe(status);
	});
});

test('A part is sent to who has a part of the same state, by its date', () => {
	const may = (condition?: string) =>
		mayBePart(new Headers(condition === undefined ? {} : { 'If-Range': condition }), state);
	expect([may(), may(THEN)]).toEqual([true, true]);
	expect([may(BEFORE), may('W/"a,b"'), may('"a,b"'), may('x')]).toEqual([false, false, false, false]);
});
