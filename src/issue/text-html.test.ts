import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, textToHtml } from './text-html.ts';

describe('escapeHtml', () => {
	test('escapes the five characters that mean something in text and in attributes', () => {
		expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
			'&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
		);
	});

	test('leaves every other letter as it is', () => {
		expect(escapeHtml('é 漢字 😀 مرحبا {name} `code`')).toBe('é 漢字 😀 مرحبا {name} `code`');
	});

	test('can be undone, whatever the text is', () => {
		const letters: Record<string, string> = {
			'&lt;': '<',
			'&gt;': '>',
			'&quot;': '"',
			'&#39;': "'",
			'&amp;': '&',
		};
		const unescape = (html: string) =>
			html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => letters[entity] ?? entity);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const html = escapeHtml(text);
				expect(html).not.toMatch(/[<>"']/);
				expect(unescape(html)).toBe(text);
			}),
		);
	});
});

describe('textToHtml', () => {
	test('writes each kind of inline as its element', () => {
		expect(
			textToHtml([
				'Press ',
				{ strong: ['OK, ', { em: ['now'] }] },
				' and type ',
				{ code: 'npm i' },
				{ break: true },
				'See ',
				{ link: '/en/a/', text: ['the ', { code: 'guide' }] },
			]),
		).toBe(
			'Press <strong>OK, <em>now</em></strong> and type <code dir="auto">npm i</code><br><br>' +
				'See <a href="/en/a/">the <code dir="auto">guide</code></a>',
		);
	});

	test('escapes the letters of words, code, link texts and addresses', () => {
		expect(
			textToHtml([
				'<b>',
				{ code: '</code><script>' },
				{ link: 'https://example.com/?a="b"&c=<d>', text: ["<i>'</i>"] },
			]),
		).toBe(
			'&lt;b&gt;<code dir="auto">&lt;/code&gt;&lt;script&gt;</code>' +
				'<a href="https://example.com/?a=&quot;b&quot;&amp;c=&lt;d&gt;">&lt;i&gt;&#39;&lt;/i&gt;</a>',
		);
	});

	test('asks how addresses are written, also for links inside emphasis, and escapes the answer', () => {
		const html = textToHtml(
			[{ strong: [{ link: '/a/', text: ['a'] }] }, { em: [{ link: '#b', text: ['b'] }] }],
			(href) => `/docs${href}"`,
		);
		expect(html).toBe(
			'<strong><a href="/docs/a/&quot;">a</a></strong><em><a href="/docs#b&quot;">b</a></em>',
		);
	});
});
