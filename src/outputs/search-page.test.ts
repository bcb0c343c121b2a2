import { expect, test } from 'vitest';
import { makeSite, rootSite } from './fixtures/library.ts';
import { searchPage, searchPageId } from './search-page.ts';
import { formatUrl } from './urls.ts';

test('the search page lies below its language, or at the root', () => {
	expect(searchPageId('id')).toBe('id/search');
	expect(searchPageId('')).toBe('search');
});

test('without scripts it leads to the list of all issues, and programs to what they can use', () => {
	const site = makeSite({ base: '/docs' });
	const page = searchPage(site, site.locales[0]!, (id) => formatUrl(site, id, 'md'));
	expect(page.body).toMatchInlineSnapshot(`
		"The full list: [All known issues](https://help.example/docs/en/issues.md).

		Programs and AI agents: a code or id leads to its issue at \`https://help.example/docs/e/<code>.md\`, all issues are data in \`https://help.example/docs/issues.json\`, and \`https://help.example/docs/lookup/lookup.js\` is this lookup as an ES module."
	`);
});

test('it is in the words of its language, and no page for search engines', () => {
	const site = makeSite();
	const [english, indonesian] = site.locales.map((locale) => searchPage(site, locale, (id) => `/${id}/`));
	expect(english).toMatchObject({ id: 'en/search', key: 'search', locale: 'en', noindex: true });
	expect(indonesian).toMatchObject({ id: 'id/search', key: 'search', title: 'Cari error Anda' });
	const root = rootSite();
	expect(searchPage(root, root.locales[0]!, (id) => `/${id}/`)).toMatchObject({
		id: 'search',
		key: 'search',
	});
});
