import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryCaches } from './fixtures/caches.ts';
import { answer, makeOfflineSite, makePage } from './fixtures/site.ts';
import { keepLookup, keepPage, trim } from './keep.ts';
import { Store } from './store.ts';
import { MANY_FILES, MOST_PAGES } from './trim.ts';

const site = makeOfflineSite();
const ROOT = 'https://help.example/docs/';
const ISSUE = `${ROOT}id/issues/a/`;
const MANIFEST = {
	version: 1,
	folder: 'abc',
	whole: true,
	locales: [
		{ path: 'en', language: 'en' },
		{ path: 'id', language: 'id-ID' },
	],
};

let store: Store;
/** What the network has, by path below the root, and how often each was asked for. */
let network: Record<string, () => Response>;
let asked: string[];

beforeEach(() => {
	store = new Store(site.root);
	asked = [];
	network = {
		'id/issues/a/': () =>
			answer(
				makePage('A', 'id-ID', '<script src="/docs/_astro/a.js"></script><img src="/docs/_astro/p.svg">'),
			),
		'id/search/': () => answer(makePage('Cari', 'id-ID', '<script src="/docs/_astro/s.js"></script>')),
		'_astro/a.js': () => answer('import("./later.js")', 'text/javascript'),
		'_astro/s.js': () => answer('', 'text/javascript'),
		'_astro/later.js': () => answer('', 'text/javascript'),
		'_astro/p.svg': () => answer('', 'image/svg+xml'),
		'lookup/lookup.js': () =>
			answer(`const LOOKUP_MANIFEST=${JSON.stringify(MANIFEST)};\nexport{};`, 'text/javascript'),
		'lookup/abc/whole-1.bin': () => answer('whole', 'application/octet-stream'),
	};
	vi.stubGlobal('caches', new MemoryCaches());
	vi.stubGlobal('fetch', async (url: string) => {
		const path = url.slice(ROOT.length);
		asked.push(path);
		return network[path]?.() ?? answer('', 'text/plain', { status: 404 });
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const stored = async () =>
	[...(await store.keys('pages')), ...(await store.keys('files'))]
		.map((url) => url.slice(ROOT.length))
		.toSorted();

test('a page that was there before the worker is stored with what it had loaded of the site', async () => {
	const loaded = ['_astro/a.js', '_astro/p.svg', 'id/issues/b/', 'issues.json'].map((path) => ROOT + path);
	await keepPage(ISSUE, [...loaded, 'https://other.example/a.js'], store, site);
	expect(await stored()).toEqual(['_astro/a.js', '_astro/p.svg', 'id/issues/a']);
	expect(asked).toHaveLength(3);
	await keepPage(ISSUE, loaded, store, site);
	expect(asked).toHaveLength(3);
});

describe('what the lookup needs', () => {
	test('is stored for the language of the page: scripts also of later, the index and the search page', async () => {
		await keepPage(ISSUE, [], store, site);
		await keepLookup(ISSUE, store, site, ['en']);
		expect(await stored()).toEqual([
			'_astro/a.js',
			'_astro/later.js',
			'_astro/s.js',
			'id/issues/a',
			'id/search',
			'lookup/abc/whole-1.bin',
			'lookup/lookup.js',
		]);
	});

	test('is asked for again after a day, and then the older index goes', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		await keepLookup(ISSUE, store, site, []);
		const before = asked.length;
		await keepLookup(ISSUE, store, site, []);
		expect(asked).toHaveLength(before);
		vi.setSystemTime(Date.now() + 2 * 86_400_000);
		network['lookup/lookup.js'] = () =>
			answer(`const LOOKUP_MANIFEST=${JSON.stringify({ ...MANIFEST, folder: 'def' })};\n`, 'text/javascript');
		network['lookup/def/whole-1.bin'] = () => answer('newer', 'application/octet-stream');
		await keepLookup(ISSUE, store, site, []);
		expect(asked.slice(before)).toEqual(['lookup/lookup.js', 'lookup/def/whole-1.bin', 'id/search/']);
		expect((await stored()).filter((path) => path.endsWith('.bin'))).toEqual(['lookup/def/whole-1.bin']);
	});

	test('is without an index that is large', async () => {
		const headers = { 'Content-Length': '300001' };
		network['lookup/abc/whole-1.bin'] = () => answer('large', 'application/octet-stream', { headers });
		await keepLookup(ISSUE, store, site, []);
		expect(await stored()).not.toContain('lookup/abc/whole-1.bin');
	});

	test.each([
		['no file for a whole locale', JSON.stringify({ ...MANIFEST, whole: false })],
		['another version', JSON.stringify({ ...MANIFEST, version: 99 })],
		['a damaged manifest', '{"version":'],
	])('is without an index that has %s', async (_name, manifest) => {
		network['lookup/lookup.js'] = () => answer(`const LOOKUP_MANIFEST=${manifest};\n`, 'text/javascript');
		await keepLookup(ISSUE, store, site, []);
		expect(asked.filter((path) => path.endsWith('.bin'))).toEqual([]);
	});

	test('is left where the network fails', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
		await keepLookup(ISSUE, store, site, []);
		expect(await stored()).toEqual([]);
	});
});

test('the oldest pages go, and of many files those that no other page needs', async () => {
	for (let number = 0; number < MOST_PAGES + 5; number++) {
		const body = `<img src="/docs/_astro/p${number}.svg">`;
		await store.putPage(`${ROOT}en/${number}/`, answer(makePage('A', 'en', body)));
		await store.putFile(`${ROOT}_astro/p${number}.svg`, answer('', 'image/svg+xml'));
	}
	for (let number = 0; number < MANY_FILES; number++) {
		await store.putFile(`${ROOT}pagefind/fragment/${number}`, answer('', 'application/octet-stream'));
	}
	await trim(store, site);
	const kept = await stored();
	expect(kept.filter((path) => path.startsWith('en/'))).toHaveLength(MOST_PAGES);
	expect(kept).not.toContain('en/4');
	expect(kept).not.toContain('_astro/p4.svg');
	expect(kept).toEqual(expect.arrayContaining(['en/5', '_astro/p5.svg', 'pagefind/fragment/149']));
	expect(kept).not.toContain('pagefind/fragment/0');
});
