import { describe, expect, test } from 'vitest';
import { linksOfHtml, linksOfList, linksOfSitemap } from './links.ts';

const SITE = 'https://x.example';

describe('links', () => {
	test('of a list have the words of their line', () => {
		const list = '# A\n\n- [Not \\[sent\\]](https://x.example/en/a.md): It waits. `(#10) No` (10)\n- none';
		expect(linksOfList(list, SITE)).toEqual([
			{ path: '/en/a.md', text: 'Not \\ sent\\ It waits. `(#10) No` (10)' },
		]);
	});

	test('of a list of addresses have the words of the address', () => {
		expect(linksOfList('- https://x.example/en/issues/not-sent/\n', SITE)).toEqual([
			{ path: '/en/issues/not-sent/', text: 'en issues not sent' },
		]);
	});

	test('to other sites, and to an anchor of a page, are that page or none', () => {
		const list =
			'- [A](https://y.example/a.md)\n- [B](https://x.example/b.md#cause)\n- [C](https://x.example.org/c.md)';
		expect(linksOfList(list, SITE).map(({ path }) => path)).toEqual(['/b.md']);
	});

	test('of a page have the text inside', () => {
		const html =
			'<a class="x" href="/en/a/" aria-current="page"> <span>Not &</span> sent</a><a href="#b">b</a><a href="https://y.example/">y</a>';
		expect(linksOfHtml(html, SITE)).toEqual([{ path: '/en/a/', text: 'Not &  sent' }]);
	});

	test('of a sitemap are its locations, not their translations', () => {
		const xml =
			'<url><loc>https://x.example/en/not-sent/</loc><xhtml:link rel="alternate" href="https://x.example/id/not-sent/"/></url>';
		expect(linksOfSitemap(xml, SITE)).toEqual([{ path: '/en/not-sent/', text: 'en not sent' }]);
	});
});
