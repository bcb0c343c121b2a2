import { expect, test } from 'vitest';
import { makeLibrary } from '../fixtures/library.ts';
import { pagesFile, type PagesFile } from './pages-file.ts';

const listed = (library = makeLibrary()) => JSON.parse(pagesFile(library).text()) as PagesFile;

test('ordinary pages are listed for agents with what a list shows of them', () => {
	expect(listed().pages[2]).toEqual({
		path: 'en/guides/start.md',
		title: 'Where to *start*',
		description: 'Read this first: it is short.',
	});
});

test('pages that repeat others, the error page and what its author hides are left out', () => {
	const [page] = makeLibrary().pages;
	const pages = [
		{ ...page!, id: 'en/shown' },
		{ ...page!, id: 'en/issues', unlisted: true },
		{ ...page!, id: 'en/hidden', noindex: true },
		{ ...page!, id: '404' },
	];
	expect(listed(makeLibrary({ pages })).pages.map(({ path }) => path)).toEqual(['en/shown.md']);
});

test('the version is another one as soon as a title is', () => {
	const pages = makeLibrary().pages.map((page) => ({ ...page, title: 'New' }));
	expect(listed(makeLibrary({ pages })).version).not.toBe(listed().version);
});
