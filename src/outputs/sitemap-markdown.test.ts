import * as fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { browsePages } from './browse/pages.ts';
import { hostile } from './fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import type { Library, Page } from './library.ts';
import { routesOf } from './routes.ts';
import { sitemapMarkdown } from './sitemap-markdown.ts';
import { formatUrl } from './urls.ts';

/** The library as the loader publishes it: with the pages that list issues. */
function withBrowsePages(library: Library): Library {
	const added = library.site.locales.flatMap((locale) => browsePages(library, locale, (id) => id));
	return { ...library, pages: [...library.pages, ...added] };
}

const library = withBrowsePages(makeLibrary());

function linksIn(text: string): string[] {
	return Array.from(text.matchAll(/\]\((\S+)\)/g), ([, href]) => href!);
}

function page(fields: Partial<Page>): Page {
	return { id: 'en/x', key: 'x', locale: 'en', language: 'en', title: 'X', body: '', ...fields };
}

describe('sitemap.md', () => {
	test('has languages, categories, issues and guides', async () => {
		await expect(sitemapMarkdown(library)).toMatchFileSnapshot('./__snapshots__/sitemap.md');
	});

	test('of a site without language folders has no language in its addresses', async () => {
		const root = withBrowsePages(rootLibrary({ base: '/docs' }));
		await expect(sitemapMarkdown(root)).toMatchFileSnapshot('./__snapshots__/sitemap.root.md');
	});

	test.each([
		['two languages', library],
		['a root locale', withBrowsePages(rootLibrary())],
		['no issues', withBrowsePages(makeLibrary({ issues: [] }))],
	])('names the Markdown of every page once: %s', (_name, of) => {
		const routes = [...routesOf(of).values()].filter(({ noindex }) => !noindex);
		const pages = routes.map(({ id }) => formatUrl(of.site, id, 'md'));
		expect(linksIn(sitemapMarkdown(of)).toSorted()).toEqual(pages.toSorted());
	});

	test('leaves out the error page and what its author keeps out of search engines', () => {
		const pages = [page({}), page({ id: '404', key: '404' }), page({ id: 'en/secret', noindex: true })];
		const text = sitemapMarkdown(makeLibrary({ issues: [], pages }));
		expect(text).toContain('(https://help.example/en/x.md)');
		expect(text).not.toMatch(/404|secret/);
	});

	test('has paths where the site has no address', () => {
		expect(sitemapMarkdown(makeLibrary({ site: makeSite({ origin: '' }) }))).toContain('](/en/issues.md)');
	});
});

describe('what is too long', () => {
	const whole = sitemapMarkdown(library);

	test('has categories without issues', async () => {
		const text = sitemapMarkdown(library, whole.length);
		await expect(text).toMatchFileSnapshot('./__snapshots__/sitemap.short.md');
		expect(sitemapMarkdown(library, whole.length + 1)).toBe(whole);
	});

	test('and still is, has only the languages', () => {
		const short = sitemapMarkdown(library, whole.length);
		expect(sitemapMarkdown(library, short.length)).toBe(
			'# Help centre\n\n' +
				'- [English: Help centre](https://help.example/en/llms.txt)\n' +
				'- [Bahasa Indonesia: Pusat bantuan](https://help.example/id/llms.txt)\n',
		);
	});

	test('stays under 50,000 characters', () => {
		const issues = Array.from({ length: 2000 }, (_, index) => makeIssue({ id: `issue-${index}` }));
		const some = sitemapMarkdown(makeLibrary({ issues: issues.slice(0, 300) }));
		expect(some).toContain('issue-299.md');
		const many = sitemapMarkdown(makeLibrary({ issues }));
		expect(many.length).toBeLessThan(50_000);
		expect(many).toContain('(https://help.example/en/issues/category/sending.md)');
		const scattered = issues.map((issue, index) => ({ ...issue, category: `category-${index}` }));
		expect(sitemapMarkdown(makeLibrary({ issues: scattered }))).toContain('en/llms.txt');
	});
});

test('whatever an author typed, there is no HTML, and every page is one item of the lists', () => {
	fc.assert(
		fc.property(hostile, hostile, hostile, hostile, (issue, guide, category, label) => {
			const site = makeSite({ categories: { sending: { en: category } } });
			site.locales = [{ ...site.locales[0]!, label, title: guide }];
			const of = makeLibrary({
				site,
				issues: [makeIssue({ title: issue })],
				pages: [page({ title: guide })],
			});
			const nodes = [...nodesOf(markdownToMdast(sitemapMarkdown(of), { features: { frontmatter: false } }))];
			const count = (type: string) => nodes.filter((node) => node.type === type).length;
			const links = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
			expect(count('html')).toBe(0);
			expect(count('heading')).toBe(2);
			expect(count('listItem')).toBe(5);
			expect(links.filter((url) => url.startsWith('https://help.example/'))).toHaveLength(4);
			// A heading that is an address may become a link to it.
			expect(links.filter((url) => !/^(?:https?:|mailto:)/.test(url))).toEqual([]);
		}),
		{ numRuns: 200 },
	);
});

function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}
