import { describe, expect, test } from 'vitest';
import { collectHtml } from './from-html.ts';
import { NeedsOfSite } from './needs.ts';

function needsOf(html: string): NeedsOfSite {
	const needs = new NeedsOfSite();
	collectHtml(html, 'index.html', needs);
	return needs;
}

const scriptsOf = (html: string) => [...needsOf(html).scripts.keys()];

/** The sources of a page, of those directives that have any. */
function sourcesOf(html: string): Record<string, readonly string[]> {
	return Object.fromEntries(
		Object.entries(needsOf(html).toNeeds().sources).filter(([, sources]) => sources.length > 0),
	);
}

describe('inline scripts', () => {
	test('are gathered letter for letter, as browsers see them', () => {
		expect(scriptsOf('<script>\r\n\ta("<b>" &amp;)\r\n</script>')).toEqual(['\n\ta("<b>" &amp;)\n']);
		expect(scriptsOf('<script>a(1)</script><p><script>a(1)</script>')).toEqual(['a(1)']);
	});

	test('have the hash that browsers compute', () => {
		// The example of https://www.w3.org/TR/CSP3/#external-hash
		expect(needsOf("<script>alert('Hello, world.');</script>").toNeeds().scripts).toEqual([
			'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
		]);
	});

	test.each([
		['a template', '<template><p><script>a()</script></p></template>'],
		['a template for a shadow', '<div><template shadowrootmode="open"><script>a()</script></template></div>'],
		['a frame with a page of its own', '<iframe srcdoc="&lt;script&gt;a()&lt;/script&gt;"></iframe>'],
		['SVG', '<svg><script>a()</script></svg>'],
		['an attribute in front with a sign', '<p title="a > b"><script data-a="</script>">a()</script>'],
		['upper case', '<SCRIPT TYPE="Module">a()</SCRIPT>'],
		['an import map', '<script type="importmap">a()</script>'],
		['speculation rules', '<script type="speculationrules">a()</script>'],
		['an old name of the language', '<script language="JavaScript1.2">a()</script>'],
	])('are found in %s', (_name, html) => {
		expect(scriptsOf(html)).toEqual(['a()']);
	});

	test.each([
		['a comment', '<!-- <script>a()</script> -->'],
		['a text field', '<textarea><script>a()</script></textarea>'],
		['a title', '<title><script>a()</script></title>'],
		['a style sheet', '<style><script>a()</script></style>'],
		['an attribute', '<p title="<script>a()</script>">'],
		['escaped text', '<p>&lt;script&gt;a()&lt;/script&gt;</p>'],
		['JSON-LD', '<script type="application/ld+json">{"a":1}</script>'],
		['other data', '<script type="text/template">a()</script>'],
		['one with an address', '<script src="/a.js">a()</script>'],
		['nothing', '<script></script>'],
	])('are none in %s', (_name, html) => {
		expect(scriptsOf(html)).toEqual([]);
	});

	test('end where browsers end them', () => {
		expect(scriptsOf('<script><!--<script>a("</script>")--></script>')).toEqual([
			'<!--<script>a("</script>")-->',
		]);
	});
});

describe('other origins', () => {
	test.each([
		['<script src="https://a.example/b.js"></script>', { 'script-src': 1, 'connect-src': 1 }],
		['<img src="https://a.example/b.png?c#d">', { 'img-src': 1 }],
		['<img srcset="/own.png, https://a.example/b.png 2x">', { 'img-src': 1 }],
		['<video poster="https://a.example/b.png"></video>', { 'img-src': 1 }],
		['<video><source src="https://a.example/b.mp4"></video>', { 'media-src': 1 }],
		['<iframe src="https://a.example/embed/1"></iframe>', { 'frame-src': 1 }],
		['<form action="https://a.example/answer"></form>', { 'form-action': 1 }],
		['<button formaction="https://a.example/answer"></button>', { 'form-action': 1 }],
		['<link rel="icon" href="https://a.example/b.png">', { 'img-src': 1 }],
		['<link rel="preload" as="font" href="https://a.example/b.woff2">', { 'font-src': 1 }],
		['<link rel="manifest" href="https://a.example/b">', { 'manifest-src': 1 }],
		['<svg><image xlink:href="https://a.example/b.png"/></svg>', { 'img-src': 1 }],
		['<noscript><img src="https://a.example/b.gif"></noscript>', { 'img-src': 1 }],
		['<p style="background:url(https://a.example/b.png)">', { 'img-src': 1 }],
		['<object data="https://a.example/b.pdf"></object>', { 'object-src': 1, 'frame-src': 1 }],
		['<base href="https://a.example/"><img src="b.png">', { 'base-uri': 1, 'img-src': 1 }],
	])('of %s are allowed', (html, directives) => {
		const expected = Object.keys(directives).map((name) => [name, ['https://a.example']]);
		expect(sourcesOf(html)).toEqual(Object.fromEntries(expected));
	});

	test('whose style sheet is loaded may bring fonts from wherever they lie', () => {
		for (const html of [
			'<link rel="stylesheet" href="https://a.example/b.css">',
			'<style>@import "https://a.example/b.css";</style>',
			'<style>@import url(https://a.example/b.css) screen;</style>',
		]) {
			expect(sourcesOf(html), html).toEqual({
				'style-src': ['https://a.example'],
				'img-src': ['https://a.example'],
				'font-src': ['https:'],
			});
		}
	});

	test.each([
		'<img src="/a.png"><script src="a.js"></script><link rel="stylesheet" href="/a.css">',
		'<a href="https://a.example/">there</a>',
		'<link rel="canonical" href="https://a.example/"><link rel="alternate" href="https://a.example/">',
		'<meta property="og:image" content="https://a.example/b.png">',
		'<!-- <img src="https://a.example/b.png"> -->',
		'<p>&lt;iframe src="https://a.example"&gt;</p>',
		'<meta http-equiv="refresh" content="0;url=https://a.example/">',
		'<img src="https://a;script-src/b.png"><img src="https://[">',
	])('are none of %s', (html) => {
		expect(sourcesOf(html)).toEqual({});
	});

	test('without a scheme follow that of the page', () => {
		expect(sourcesOf('<img src="//a.example:8080/b.png">')).toEqual({ 'img-src': ['a.example:8080'] });
	});

	test('are none where a picture is written into the page, which has a scheme', () => {
		expect(sourcesOf('<video src="data:video/mp4;base64,AA=="></video>')).toEqual({ 'media-src': ['data:'] });
	});
});

test('scripts in attributes are told, with what they are', () => {
	const { refused } = needsOf('<button onclick="a()">A</button><a href=" javascript:a()">B</a><p one="1">');
	expect([...refused.keys()]).toEqual(['onclick of <button>', '"javascript:" in href of <a>']);
});
