import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug as slugSchema } from '../issue/fields.ts';
import type { Cause } from '../issue/issue.ts';
import { shortKeys } from '../issue/short-key.ts';
import { hostile } from './fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite } from './fixtures/library.ts';
import type { Library } from './library.ts';
import { redirectFiles, redirectsText } from './redirects.ts';
import { shortAddresses, shortFiles, shortUrl } from './short/addresses.ts';

const PATHS = [
	'../',
	'..',
	'/',
	'\\',
	'%2e%2e',
	'%2F',
	'\0',
	'.md',
	'.html',
	'index',
	'#',
	'?',
	':',
	'*',
	'İ',
	'e',
];

const word = fc.oneof(
	hostile,
	fc.array(fc.constantFrom(...PATHS, 'a', 'A', ' ')).map((list) => list.join('')),
);
const code = word.filter((value) => value !== '');
const slug = word.map((value) => `id/${value}`).filter((value) => slugSchema().safeParse(value).success);

/** A library with hostile words everywhere an author writes some, the schema aside. */
const libraries: fc.Arbitrary<Library> = fc
	.record({
		title: word,
		description: word,
		cause: word,
		check: word,
		codes: fc.array(code, { maxLength: 4 }),
		slug,
		pageEnding: fc.constantFrom('/' as const, '' as const, '.html' as const),
	})
	.map(({ title, description, cause, check, codes, slug: own, pageEnding }) => {
		const issue = makeIssue({
			title,
			description,
			formerIds: ['former'],
			errors: codes.map((value) => ({ message: 'x', code: value })),
			causes: [
				{
					id: 'cause',
					title: cause,
					check: [check, { code: check }, { link: '#cause', text: [check] }],
					likelihood: 'common',
					remedy: 'fix',
					steps: [],
				},
			],
		});
		const translation = { ...issue, locale: 'id', language: 'id', slug: own };
		return makeLibrary({ site: makeSite({ pageEnding }), issues: [issue, translation], pages: [] });
	});

function forEachLibrary(check: (library: Library) => void): void {
	fc.assert(fc.property(libraries, check), { numRuns: 300 });
}

const OWN_TAGS =
	/^<(?:!doctype html|\/?(?:html|head|title|style|body|main|section|h1|h2|h3|p|ul|li|a|bdi|br|code)|meta|link)(?: [a-z-]+="[^"<>]*")*>$/;

/** What of a page is not an element of ours: the tags are taken away one by one. */
function strangeTags(html: string): string[] {
	const tags = html.match(/<[^>]*>?/g) ?? [];
	return tags.filter((tag) => !OWN_TAGS.test(tag));
}

function hrefs(html: string): string[] {
	return Array.from(html.matchAll(/(?:href="|url=)([^"]*)"/g), ([, href]) => unescapeHtml(href!));
}

function unescapeHtml(html: string): string {
	const letters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
	return html.replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => letters[name]!);
}

const pagesOf = (library: Library) =>
	[...shortFiles(library), ...redirectFiles(library)].filter(({ path }) => path.endsWith('.html'));

describe('whatever an author typed, in the pages of addresses', () => {
	test('the elements are our own, and links lead to the site only', () => {
		forEachLibrary((library) => {
			for (const { path, text } of pagesOf(library)) {
				const html = text();
				expect(strangeTags(html), path).toEqual([]);
				for (const href of hrefs(html))
					expect(href).toMatch(/^data:,$|^(?:https:\/\/help\.example)?\/(?:(?:en|id|e)\/|llms\.txt$)/);
			}
		});
	});

	test('titles, descriptions, causes and checks are shown letter for letter', () => {
		forEachLibrary((library) => {
			const file = pagesOf(library).find(({ path }) => /^e\/plain(?:\/index)?\.html$/.test(path))!;
			const [{ title, description, causes }] = library.issues as [Library['issues'][number]];
			const [{ title: cause, check }] = causes as [Cause];
			const pieces = file
				.text()
				.split(/<[^>]*>/)
				.map(unescapeHtml);
			expect(pieces).toEqual(
				expect.arrayContaining([title, description, cause, `How to tell: ${check![0] as string}`]),
			);
		});
	});
});

describe('whatever an author typed, the files of short addresses', () => {
	test('lie in their folder, and none is a folder of another', () => {
		forEachLibrary((library) => {
			const files = new Map<string, string>();
			for (const { path, text } of shortFiles(library)) {
				const parts = path.split('/');
				expect(parts[0]).toBe('e');
				expect(parts.length).toBeGreaterThan(1);
				for (const part of parts) expect(part).not.toMatch(/^\.|^$|[\p{Cc}\\#?]/u);
				// Some file systems take two spellings for one name: then both must be the same file.
				const name = path.toLowerCase();
				const before = files.get(name);
				if (before !== undefined) expect(text()).toBe(before);
				files.set(name, text());
			}
			for (const name of files.keys()) {
				const parts = name.split('/');
				for (let end = 1; end < parts.length; end++)
					expect(files.has(parts.slice(0, end).join('/')), name).toBe(false);
			}
		});
	});

	test('are found at the address that is published for them', () => {
		forEachLibrary((library) => {
			const paths = new Set(Array.from(shortFiles(library), ({ path }) => path));
			for (const key of shortAddresses(library).keys()) {
				const url = new URL(shortUrl({ ...library.site, pageEnding: '' }, key));
				expect(url.search + url.hash).toBe('');
				expect(paths.has(`${decodeURIComponent(url.pathname).slice(1)}.md`), key).toBe(true);
			}
		});
	});

	test('exist for every code that a file can be named after', () => {
		forEachLibrary((library) => {
			const paths = new Set(Array.from(shortFiles(library), ({ path }) => path));
			for (const { code: value } of library.issues[0]!.errors) {
				for (const name of shortKeys(value!)) expect(paths.has(`e/${name}.md`), name).toBe(true);
			}
		});
	});
});

test('whatever an author typed, each line of _redirects is two paths and a number', () => {
	forEachLibrary((library) => {
		const lines = redirectsText(library).split('\n');
		expect(lines.pop()).toBe('');
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) {
			expect(line).toMatch(/^\/(?:[\w.!~'()-]|%[\dA-F]{2}|\/)* \/(?:[\w.!~'()-]|%[\dA-F]{2}|\/)* 301$/);
			const [, to] = line.split(' ') as [string, string];
			expect(new URL(to, 'https://a.example').pathname).toBe(to);
		}
	});
});
