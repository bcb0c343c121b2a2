import { expect, test } from 'vitest';
import { cacheName, outdatedCaches } from './cache-names.ts';
import { filesToDrop, indexFilesToDrop, MOST_PAGES, pagesToDrop } from './trim.ts';

const ROOT = 'https://help.example/docs/';
const named = (count: number, name: string) =>
	Array.from({ length: count }, (_, index) => `${ROOT}${name}${index}`);

test('of too many pages the oldest go', () => {
	const keys = named(MOST_PAGES + 2, 'en/');
	expect(pagesToDrop(keys)).toEqual(keys.slice(0, 2));
	expect(pagesToDrop(keys.slice(2))).toEqual([]);
});

test('of the files those go that no page needs, but for the newest, and never the lookup', () => {
	const needed = named(100, '_astro/');
	const others = named(70, 'pagefind/fragment/');
	const lookup = [`${ROOT}lookup/lookup.js`, `${ROOT}lookup/abc/whole-0.bin`];
	expect(filesToDrop([...lookup, ...needed, ...others], new Set(needed), ROOT)).toEqual(others.slice(0, 10));
});

test('of the lookup the files of an older index go', () => {
	const old = [`${ROOT}lookup/old/t1.bin`, `${ROOT}lookup/old/whole-0.bin`];
	const kept = [`${ROOT}lookup/new/t1.bin`, `${ROOT}lookup/lookup.js`, `${ROOT}_astro/a.bin`];
	expect(indexFilesToDrop([...old, ...kept], 'new', ROOT)).toEqual(old);
});

test('of the caches of a host those go that are ours, of this site, and of another layout', () => {
	const own = [cacheName('/docs/', 'pages'), cacheName('/docs/', 'files')];
	const others = [cacheName('/', 'pages'), cacheName('/docs/v2/', 'files'), 'workbox', 'known-issues'];
	expect(outdatedCaches([...own, ...others, 'known-issues:/docs/:0:pages'], '/docs/')).toEqual([
		'known-issues:/docs/:0:pages',
	]);
});
