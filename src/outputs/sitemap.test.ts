import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import { childrenOf, parseXml, textIn } from './fixtures/xml.ts';
import type { Library, Page } from './library.ts';
import { routesOf } from './routes.ts';
import { sitemapFiles } from './sitemap.ts';

type Limits = Parameters<typeof sitemapFiles>[2];

function filesOf(library: Library, otherPages?: readonly string[], limits?: Limits): Map<string, string> {
	return new Map(Array.from(sitemapFiles(library, otherPages, limits), ({ path, text }) => [path, text()]));
}

/** Addresses of one file, in its order. */
function addressesIn(xml: string): string[] {
	return parseXml(xml).children.map((child) => textIn(child, 'loc')!);
}

function addressesOf(library: Library, otherPages?: readonly string[]): string[] {
	return addressesIn(filesOf(library, otherPages).get('sitemap.xml')!);
}

function page(id: string, fields: Partial<Page> = {}): Page {
	return { id, key: id, locale: 'en', language: 'en', title: id, body: '', ...fields };
}

const dated = makeLibrary();
dated.issues = dated.issues.map((issue) =>
	issue.id === 'message-blocked'
		? { ...issue, updatedAt: issue.locale === 'en' ? '2026-11-23T08:00:00Z' : '2026-11-20' }
		: issue,
);

describe('sitemap.xml', () => {
	test('has every page with its languages and its last change', async () => {
		const text = filesOf(dated, ['about']).get('sitemap.xml')!;
		await expect(text).toMatchFileSnapshot('./__snapshots__/sitemap.xml');
	});

	test('has the routes of the library and the site’s own pages, in the order of their addresses', () => {
		const ids = [...routesOf(dated).keys()].map((id) => `https://help.example/${id && `${id}/`}`);
		const addresses = addressesOf(dated, ['zebra', 'about']);
		expect(addresses).toEqual(
			[...ids, 'https://help.example/about/', 'https://help.example/zebra/'].toSorted(),
		);
	});

	test('is the same whatever the order of issues, pages and other pages is', () => {
		const turned = { ...dated, issues: dated.issues.toReversed(), pages: dated.pages.toReversed() };
		expect(filesOf(turned, ['b', 'a', 'b'])).toEqual(filesOf(dated, ['a', 'b']));
	});

	test('leaves out what is shown elsewhere, leads on, or is an error', () => {
		const issues = [makeIssue({ formerIds: ['former'] }), makeIssue({ id: 'foreign', locale: 'id' })];
		const library = makeLibrary({ issues, pages: [page('en/guide', { key: 'guide' }), page('404')] });
		const pages = addressesOf(library);
		expect(pages).toEqual([
			'https://help.example/en/guide/',
			'https://help.example/en/issues/plain/',
			'https://help.example/id/issues/foreign/',
		]);
		const others = ['404', 'en/404', '500', 'en/issues/plain', 'id/issues/plain'];
		others.push('en/issues/foreign', 'en/issues/former', 'id/issues/former', 'id/guide');
		expect(addressesOf(library, others)).toEqual(pages);
		expect(addressesOf(library, ['e', 'en/4040', 'api/500'])).toHaveLength(pages.length + 3);
	});

	test('leaves out pages that their author keeps out of search engines, however they come', () => {
		const library = makeLibrary({ issues: [], pages: [page('en'), page('en/secret', { noindex: true })] });
		expect(addressesOf(library, ['en/secret'])).toEqual(['https://help.example/en/']);
	});

	test('stands under a base, with the ending of the site', () => {
		const library = rootLibrary({ base: '/docs', pageEnding: '.html' });
		expect(addressesOf(library, ['about'])).toEqual([
			'https://help.example/docs/about.html',
			'https://help.example/docs/guides/start.html',
			'https://help.example/docs/index.html',
			'https://help.example/docs/issues/message-blocked.html',
			'https://help.example/docs/issues/move-number.html',
			'https://help.example/docs/issues/old-number.html',
		]);
	});

	test('is not there without an origin, or where the site brings its own', () => {
		expect([...sitemapFiles(makeLibrary({ site: makeSite({ origin: '' }) }))]).toEqual([]);
		expect([...sitemapFiles(makeLibrary({ site: makeSite({ sitemap: 'sitemap-index.xml' }) }))]).toEqual([]);
	});
});

describe('more than one file may hold', () => {
	const whole = addressesOf(dated);

	test('is divided, and sitemap.xml lists the parts', async () => {
		const files = filesOf(dated, [], { urls: 3, bytes: 1_000_000 });
		expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
		await expect(files.get('sitemap.xml')).toMatchFileSnapshot('./__snapshots__/sitemap-index.xml');
		const [, ...parts] = files.values();
		expect(parts.map((part) => addressesIn(part).length)).toEqual([3, 3, 2]);
		expect(parts.flatMap(addressesIn)).toEqual(whole);
	});

	test('is not divided at the limit itself', () => {
		const text = filesOf(dated).get('sitemap.xml')!;
		const exact = { urls: whole.length, bytes: new TextEncoder().encode(text).length };
		expect([...filesOf(dated, [], exact).keys()]).toEqual(['sitemap.xml']);
		expect(filesOf(dated, [], { ...exact, urls: exact.urls - 1 }).size).toBe(3);
		expect(filesOf(dated, [], { ...exact, bytes: exact.bytes - 1 }).size).toBe(3);
	});

	test('loses no page, whatever the limits are', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4000 }), (urls, bytes) => {
				const [first, ...parts] = filesOf(dated, [], { urls, bytes }).values();
				const texts = parts.length > 0 ? parts : [first!];
				expect(texts.flatMap(addressesIn)).toEqual(whole);
				for (const text of texts) {
					const count = addressesIn(text).length;
					expect(count).toBeLessThanOrEqual(urls);
					// One page alone may be more than fits; there is no smaller file.
					if (count > 1) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(bytes);
				}
			}),
		);
	});

	test('begins at 50,000 pages', () => {
		const pages = Array.from({ length: 50_001 }, (_, index) => `p${index}`);
		const empty = makeLibrary({ issues: [], pages: [] });
		expect(filesOf(empty, pages.slice(1)).size).toBe(1);
		expect([...filesOf(empty, pages).keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
	});

	test('is made only when asked for', () => {
		const issue = makeIssue();
		const library = makeLibrary({ issues: [issue] });
		const broken = Object.defineProperty({ ...library }, 'issues', {
			get: () => {
				throw new Error('made too early');
			},
		});
		const [first] = sitemapFiles(broken);
		expect(first!.path).toBe('sitemap.xml');
		expect(() => first!.text()).toThrow('made too early');
	});
});

describe('whatever an address is', () => {
	const id = fc.oneof(
		hostile,
		fc.constantFrom('\ud800', 'a\u0000', '%41', '//a.example/', '../x', '\\\\a', 'é 🙂'),
	);

	test('the file is XML, and every address in it is whole, percent-encoded and of the site', () => {
		fc.assert(
			fc.property(id, id, id, (slug, guide, other) => {
				const library = makeLibrary({
					issues: [makeIssue({ slug }), makeIssue({ locale: 'id' })],
					pages: [page(guide), page('id/x', { key: guide, locale: 'id', language: 'id' })],
				});
				const urlset = parseXml(filesOf(library, [other]).get('sitemap.xml')!);
				const addresses = urlset.children.flatMap((url) => [
					textIn(url, 'loc')!,
					...childrenOf(url, 'xhtml:link').map(({ attributes }) => attributes['href']!),
				]);
				expect(addresses.length).toBeGreaterThan(2);
				for (const address of addresses) {
					expect(address).toMatch(/^https:\/\/help\.example\/[!-~]*$/);
					expect(new URL(address).href).toBe(address);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
