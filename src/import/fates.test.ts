import { describe, expect, test } from 'vitest';
import type { LineFate } from './draft.ts';
import { countFates, fateRanges, unaccountedLines } from './fates.ts';

const to = (line: number, field: string): LineFate => ({
	line,
	fate: { draft: 'late', language: 'en', field },
});
const out = (line: number, leftOut: string): LineFate => ({ line, fate: { leftOut } });

const lines = [
	to(1, 'title'),
	out(2, 'a blank line'),
	to(3, 'causes[1].steps[1].do'),
	out(4, 'a blank line'),
	to(5, 'causes[1].steps[2]'),
	to(6, 'errors[1].message'),
	to(7, 'title (id), steps'),
	out(8, 'navigation'),
	out(9, 'navigation'),
];

describe('the fates of lines', () => {
	test('are told in ranges, with the empty lines between lines of one field', () => {
		expect(fateRanges(lines).map(({ from, to: end, fate }) => `${from}-${end} ${fate}`)).toEqual([
			'1-1 → late (en) title',
			'2-2 – a blank line',
			'3-5 → late (en) causes[1].steps',
			'6-6 → late (en) errors',
			'7-7 → late (en) title (id), steps',
			'8-9 – navigation',
		]);
	});

	test('are counted', () => {
		expect(countFates(lines)).toEqual({ taken: 5, leftOut: 2, blank: 2 });
	});

	test('are missed where a line has none, or two', () => {
		expect(unaccountedLines({ lines }, 9)).toEqual([]);
		expect(unaccountedLines({ lines: [...lines.slice(1), to(9, 'title')] }, 10)).toEqual([1, 9, 10]);
	});
});
