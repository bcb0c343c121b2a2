import type { PhrasingContent } from 'mdast';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { markdownOf } from './to-markdown.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function line(...children: PhrasingContent[]): string {
	return markdownOf([{ type: 'paragraph', children }]);
}

describe('addresses stay as they are', () => {
	test.each([
		['https://a.example/?a=1&b=2', 'https://a.example/?a=1&b=2'],
		['https://a.example/?a=1&copy=2', 'https://a.example/?a=1&copy=2'],
		['https://a.example/?a=1&copy;=2', 'https://a.example/?a=1\\&copy;=2'],
		['https://a.example/?a&#1', 'https://a.example/?a&#1'],
		['https://a.example/a_(b)', 'https://a.example/a_(b)'],
		['https://a.example/a(b', 'https://a.example/a%28b'],
		['https://a.example/)(', 'https://a.example/%29%28'],
	])('%s', (url, written) => {
		const nodes: PhrasingContent[] = [
			{ type: 'link', url, children: [text('x')] },
			{ type: 'image', url, alt: 'x' },
		];
		for (const node of nodes) {
			expect(line(node)).toBe(`${node.type === 'image' ? '!' : ''}[x](${written})`);
			const html = markdownToHtml(line(node)).html;
			const shown = written.replace('\\', '').replaceAll('&', '&amp;');
			expect(html).toContain(`="${shown}"`);
		}
		expect(markdownOf([{ type: 'definition', identifier: 'x', label: 'x', url }])).toBe(`[x]: ${written}`);
	});
});

describe('texts', () => {
	test.each([
		[['AT&T & me &nothing'], 'AT&T & me &nothing'],
		[['&amp; and &#38;'], '\\&amp; and \\&#38;'],
		[['&', 'amp;'], '\\&amp;'],
		[['1', '. one'], '1\\. one'],
		[['a ', ' b'], 'a b'],
		[[' a '], 'a'],
		[['', 'a', ''], 'a'],
	])('%j', (values, written) => {
		expect(line(...values.map(text))).toBe(written);
	});

	test('that are empty leave no lines behind', () => {
		expect(markdownOf([line, line].map(() => ({ type: 'paragraph', children: [text(' ')] })))).toBe('');
	});
});

test('code in a line begins no heading, whatever text stands before it', () => {
	expect(line(text('plain '), { type: 'inlineCode', value: 'a\n# b' })).toBe('plain `a # b`');
});
