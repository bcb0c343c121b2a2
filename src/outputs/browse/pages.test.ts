import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, textOf } from '../fixtures/library.ts';
import type { Page } from '../library.ts';
import { llmsFiles } from '../llms/files.ts';
import { sitemapMarkdown } from '../sitemap-markdown.ts';
import { sitemapFiles } from '../sitemap.ts';
import { browsePages } from './pages.ts';

const number = (index: number) => String(index).padStart(3, '0');

/** A library with so many issues, every third of them with a workaround. */
function libraryOf(count: number) {
	const issues = Array.from({ length: count }, (_, index) =>
		makeIssue({
			id: `issue-${number(index)}`,
			title: `Issue ${number(index)}`,
			category: index < 10 ? 'sending' : 'numbers',
			status: index % 3 === 0 ? 'workaround' : 'open',
		}),
	);
	return makeLibrary({ issues, pages: [] });
}

function pagesOf(library: ReturnType<typeof libraryOf>, most?: number): Page[] {
	return browsePages(library, library.site.locales[0]!, (id) => `/${id}/`, most);
}

const titlesIn = ({ body }: Page) => Array.from(body.matchAll(/(?<=^- \[)[^\]]+/gm), ([title]) => title);

describe('a list that is too long for one page', () => {
	const library = libraryOf(250);
	const pages = pagesOf(library);
	const byId = new Map(pages.map((page) => [page.id, page]));

	test('goes on at addresses below its own', () => {
		expect(pages.map(({ id }) => id)).toEqual([
			'en/issues',
			'en/issues/page/2',
			'en/issues/page/3',
			'en/issues/category/sending',
			'en/issues/category/numbers',
			'en/issues/category/numbers/page/2',
			'en/issues/status/open',
			'en/issues/status/open/page/2',
			'en/issues/status/workaround',
		]);
	});

	test('has every issue once, in the order of the categories', () => {
		const ids = ['en/issues/category/numbers', 'en/issues/category/numbers/page/2'];
		const listed = ids.flatMap((id) => titlesIn(byId.get(id)!));
		expect(listed).toEqual(Array.from({ length: 240 }, (_, index) => `Issue ${number(index + 10)}`));
	});

	test('says which page it is, and leads to the next', () => {
		const [first, second, third] = pages;
		expect([first, second, third].map((page) => page?.title)).toEqual([
			'All known issues',
			'All known issues, page 2 of 3',
			'All known issues, page 3 of 3',
		]);
		expect(second?.body).toMatch(/\n\n\[All known issues, page 3 of 3\]\(\/en\/issues\/page\/3\/\)$/);
		expect(third?.body).not.toContain('/page/');
	});

	test('is found by search engines and lists of pages at its first page alone', () => {
		const whole = { ...library, pages };
		const kept = ['en/issues', 'en/issues/category/sending', 'en/issues/category/numbers'];
		expect(pages.filter(({ noindex }) => !noindex).map(({ id }) => id)).toEqual(kept);
		const lists = [
			textOf(sitemapFiles(whole), 'sitemap.xml'),
			sitemapMarkdown(whole),
			textOf(llmsFiles(whole), 'en/llms.txt'),
			textOf(llmsFiles(whole), 'en/llms-full.txt'),
		];
		for (const text of lists) {
			expect(text).toContain('/en/issues/category/numbers');
			expect(text).not.toMatch(/\/page\/|\/status\//);
		}
	});

	test('has pages with one key in all languages', () => {
		expect(byId.get('en/issues/page/2')).toMatchObject({ key: 'issues/page/2', locale: 'en' });
		expect(byId.get('en/issues/status/open')).toMatchObject({ key: 'issues/status/open' });
	});
});

test('a page says in its title what its issues have in common', () => {
	const titles = pagesOf(libraryOf(12)).map(({ title }) => title);
	expect(titles).toEqual([
		'All known issues',
		'Sending',
		'Numbers',
		'Issues that are still open',
		'Issues with a workaround',
	]);
});

test('a long list of an ordinary page has titles alone, and still leads to the next', () => {
	const page = pagesOf(libraryOf(250), 5_000).find(({ id }) => id === 'en/issues/category/numbers');
	expect(page?.body).not.toContain('It stops.');
	expect(page?.body).toContain('/en/issues/category/numbers/page/2/');
});
