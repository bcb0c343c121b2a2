import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentStart } from './content-start.ts';
import { hasJava, htmlErrors } from './html.ts';
import { checkJsonLd } from './json-ld.ts';
import { xmlErrors } from './xml.ts';

const CHANNEL = '<title>A</title><link>https://a.example/</link><description>B</description>';
const URLSET =
	'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:x="http://www.w3.org/1999/xhtml">';

describe('what is wrong is found', () => {
	test('in HTML', ({ skip }) => {
		skip(!hasJava, 'there is no java here');
		const folder = mkdtempSync(join(tmpdir(), 'validate-'));
		writeFileSync(join(folder, 'a.html'), '<!doctype html><html lang="en"><title>A</title><p><div></p>');
		expect(htmlErrors(folder).join('\n')).toContain('No “p” element in scope');
		rmSync(folder, { recursive: true });
	});

	test.each([
		['a menu before the heading', '<a href="/en/">Menu</a><h1>Title</h1><p>Words.</p>', 0.364],
		['no heading', '<p>Words.</p>', 1],
		['only what nobody reads', '<template><p>Menu</p></template><style>a{}</style><h1>Title</h1>', 0],
	])('in what a page begins with: %s', (_what, html, start) => {
		expect(contentStart(html)).toBeCloseTo(start, 3);
	});

	test.each([
		['a type that does not exist', { '@type': 'TechnicalArticle' }, 'not a valid schema.org type'],
		['a property of another type', { '@type': 'TechArticle', itemListElement: [] }, '"itemListElement"'],
		[
			'breadcrumbs without a name',
			{ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] },
			'"name" is missing',
		],
	])('in structured data: %s', async (_what, data, message) => {
		const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': [data] });
		const { errors } = await checkJsonLd(`<script type="application/ld+json">${json}</script>`);
		expect(errors.join('\n')).toContain(message);
	});

	test('in structured data that cannot be read', async () => {
		const { errors } = await checkJsonLd('<script type="application/ld+json">{"a":}</script>');
		expect(errors).toEqual(['jsonld: Could not parse JSON-LD']);
	});

	test.each([
		['a path alone', '<loc>/en/</loc>', 'minLength'],
		[
			'a language that leads nowhere',
			'<loc>https://a.example/</loc><x:link rel="alternate" hreflang="en"/>',
			"attribute 'href' is required",
		],
		['a day that is none', '<loc>https://a.example/</loc><lastmod>yesterday</lastmod>', 'lastmod'],
	])('in a site map: %s', async (_what, url, message) => {
		const text = `${URLSET}<url>${url}</url></urlset>`;
		expect((await xmlErrors('sitemap', [{ name: 'sitemap.xml', text }])).join('\n')).toContain(message);
	});

	test.each([
		['no link', '<title>A</title><description>B</description>', "key identity-constraint 'link'"],
		['an item without words', `${CHANNEL}<item><guid>1</guid></item>`, "'item': Missing child"],
		['the same item twice', CHANNEL + '<item><title>A</title><guid>1</guid></item>'.repeat(2), 'Duplicate'],
		['a day as in XML', `${CHANNEL}<item><title>A</title><pubDate>2026-11-23</pubDate></item>`, 'pubDate'],
		['no end', `${CHANNEL}<item>`, 'mismatch'],
	])('in news: %s', async (_what, channel, message) => {
		const text = `<rss version="2.0"><channel>${channel}</channel></rss>`;
		expect((await xmlErrors('rss', [{ name: 'rss.xml', text }])).join('\n')).toContain(message);
	});
});
