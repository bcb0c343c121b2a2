import { expect, test } from 'vitest';
import { askLibrary } from '../../agent/fixtures/library.ts';
import { readerOf } from '../../agent/fixtures/reader.ts';
import { publishedFiles } from '../fixtures/published.ts';
import { openSite } from '../../agent/site.ts';
import { rootLibrary } from '../fixtures/library.ts';
import { pageIndexFiles } from './page-index.ts';

async function idsIn(language: string, text: string, library = askLibrary()): Promise<string[]> {
	const { sections } = await openSite(readerOf(await publishedFiles(library)), { thorough: true });
	return (await sections(language)(text)).results.map(({ id }) => id);
}

test('sections of ordinary pages are found by their page and anchor, in each language', async () => {
	expect((await idsIn('en', 'coexistence'))[0]).toBe('en/guides/glossary#ways-to-use-whatsapp');
	expect((await idsIn('id', 'koeksistensi'))[0]).toBe('id/guides/glossary#cara-memakai-whatsapp');
	expect(await idsIn('id', 'coexistence')).toEqual([]);
});

test('lists, front doors and pages that search engines or site search are kept from are none', async () => {
	const page = { locale: 'en', language: 'en', title: 'Unusual', body: 'Unusual.' };
	const pages = ['en', 'en/issues', 'en/issues/codes', '404', 'en/issues/category/x'].map((id) => ({
		...page,
		id,
		key: id,
	}));
	const hidden = [
		{ ...page, id: 'en/search', key: 'search', noindex: true },
		{ ...page, id: 'en/more', key: 'more', unlisted: true },
		{ ...page, id: 'en/writers', key: 'writers', unsearched: true },
		{ ...page, id: '', key: '', locale: undefined },
	];
	expect(await idsIn('en', 'unusual', { ...askLibrary(), pages: [...pages, ...hidden] })).toEqual([]);
	const shown = { ...page, id: 'en/issues-of-ours', key: 'issues-of-ours' };
	expect(await idsIn('en', 'unusual', { ...askLibrary(), pages: [...pages, shown] })).toEqual([
		'en/issues-of-ours',
	]);
});

test('a site in one language without a folder has one, and a site without pages an empty one', async () => {
	const files = await pageIndexFiles(rootLibrary());
	expect(files.map(({ path }) => path)).toContain('agent/pages/en/lookup/index.json');
	expect(await idsIn('en', 'search read', { ...askLibrary(), pages: [] })).toEqual([]);
});

test('the same pages give the same bytes', async () => {
	expect(await pageIndexFiles(askLibrary())).toEqual(await pageIndexFiles(askLibrary()));
});
