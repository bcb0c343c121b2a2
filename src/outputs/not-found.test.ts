import { expect, test } from 'vitest';
import { makeLibrary, makeSite } from './fixtures/library.ts';
import { notFoundMarkdown, notFoundSections } from './not-found.ts';
import { browsePageId } from './urls.ts';

test('the page for addresses that lead nowhere says so in every language, with ways forward', () => {
	const sections = notFoundSections(makeLibrary(), (id) => `/${id}/`);
	expect(
		sections.map(({ language, title, links }) => [language, title, ...links.map(({ href }) => href)]),
	).toEqual([
		['en', 'Page not found', '/en/'],
		['id', 'Halaman tidak ditemukan', '/id/'],
	]);
});

test('the lists of all issues and of each category are among the ways forward', () => {
	const library = makeLibrary();
	const lists = [browsePageId(library.site, 'en'), browsePageId(library.site, 'en', 'numbers')];
	const pages = lists.map((id) => ({ ...library.pages[0]!, id, locale: 'en' }));
	const [english] = notFoundSections({ ...library, pages: [...library.pages, ...pages] }, (id) => `/${id}/`);
	expect(english!.links).toEqual([
		{ title: expect.any(String), href: '/en/' },
		{ title: 'All known issues', href: '/en/issues/' },
		{ title: expect.any(String), href: '/en/issues/category/numbers/' },
	]);
});

test('a program that asked for Markdown is told where the lists of all pages are', async () => {
	const site = makeSite({ base: '/docs' });
	await expect(notFoundMarkdown(makeLibrary({ site }))).toMatchFileSnapshot('./__snapshots__/404.md');
});
