import { expect, test } from 'vitest';
import { makeLibrary, makeSite } from './fixtures/library.ts';
import { notFoundMarkdown, notFoundSections } from './not-found.ts';

test('the page for addresses that lead nowhere says so in every language, with ways forward', () => {
	const sections = notFoundSections(makeLibrary(), (id) => `/${id}/`);
	expect(
		sections.map(({ language, title, links }) => [language, title, ...links.map(({ href }) => href)]),
	).toEqual([
		['en', 'Page not found', '/en/'],
		['id', 'Halaman tidak ditemukan', '/id/'],
	]);
});

test('a program that asked for Markdown is told where the lists of all pages are', async () => {
	const site = makeSite({ base: '/docs' });
	await expect(notFoundMarkdown(makeLibrary({ site }))).toMatchFileSnapshot('./__snapshots__/404.md');
});
