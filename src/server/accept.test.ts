import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preferred } from './accept.ts';

// Any characters, halves of pairs too. The library's own unit for these takes seconds to set up.
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

const offers = ['text/html', 'text/markdown'] as const;

describe('the type that a client likes best', () => {
	test.each([
		['text/markdown', 'text/markdown'],
		['text/html', 'text/html'],
		['*/*', 'text/html'],
		['text/*', 'text/html'],
		[undefined, 'text/html'],
		['', 'text/html'],
		['text/html, text/markdown;q=0.5', 'text/html'],
		['text/markdown;q=0.5, text/html;q=0.5', 'text/markdown'],
		['text/html, text/markdown', 'text/markdown'],
		['text/markdown, text/html, */*', 'text/markdown'],
		['text/markdown, text/plain;q=0.9, */*;q=0.8', 'text/markdown'],
		['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'text/html'],
		['TEXT/Markdown', 'text/markdown'],
		['text/markdown;variant=GFM', 'text/markdown'],
		['text/markdown;variant=CommonMark', 'text/markdown'],
		['text/markdown; charset=UTF-8; q=0.9, text/html;q=0.8', 'text/markdown'],
		['text/markdown;q=0', 'text/html'],
		['text/markdown;q=0, */*', 'text/html'],
		['text/html;q=0, */*', 'text/markdown'],
		['text/html;q=0, text/*;q=0.1', 'text/markdown'],
		['text/markdown;q=0.001', 'text/markdown'],
		['text/markdown;q=0.3, text/*;q=0.9', 'text/html'],
		['text/markdown;q=0.5, */*;q=0.5', 'text/markdown'],
		['text/markdown;q=0.5, */*', 'text/html'],
		['text/markdown;variant=GFM;q=0.1, text/markdown;q=0.9, text/html;q=0.5', 'text/html'],
		['text/markdown;variant=CommonMark;q=0.1, text/markdown;q=0.9, text/html;q=0.5', 'text/markdown'],
		['image/png', 'text/html'],
		['text/markdown;q=2', 'text/html'],
		['text/markdown;q=high', 'text/html'],
		['text/markdown;q=-1', 'text/html'],
		[';;;,,,/', 'text/html'],
		['text/markdown/extra', 'text/html'],
		['markdown', 'text/html'],
	])('for "%s" is %s', (accept, type) => {
		expect(preferred(accept, offers)).toBe(type);
	});

	test.each([
		['text/html, text/markdown', 'text/html'],
		['text/markdown, text/html;q=0.9', 'text/markdown'],
		['text/markdown, */*', 'text/markdown'],
		['text/*', 'text/html'],
	])('for "%s" is %s where the first comes first', (accept, type) => {
		expect(preferred(accept, offers, 'first')).toBe(type);
	});

	const weight = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
	const range = (type: string, q: number) => `${type};q=${q}`;

	test('is the one with the greater weight, whatever else stands there and in which order', () => {
		fc.assert(
			fc.property(
				weight,
				weight,
				fc.shuffledSubarray(['*/*;q=0.7', 'image/png', 'text/*;q=1']),
				fc.boolean(),
				(html, markdown, others, first) => {
					const both = [range('text/html', html), range('text/markdown', markdown)];
					const accept = [...(first ? both : both.toReversed()), ...others].join(', ');
					const expected = markdown > 0 && markdown >= html ? 'text/markdown' : 'text/html';
					expect(preferred(accept, offers)).toBe(expected);
				},
			),
		);
	});

	test('is the first one for every text that names no other type', () => {
		fc.assert(
			fc.property(anyText, (accept) => {
				fc.pre(!/markdown|html|\*|text/i.test(accept));
				expect(preferred(accept, offers)).toBe('text/html');
			}),
		);
	});
});
