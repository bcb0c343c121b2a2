import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, makeSite } from './fixtures/library.ts';
import type { Library } from './library.ts';
import { REDIRECTS_FILE, redirectsFile } from './agent/redirects-file.ts';
import { redirectFiles, redirectsText } from './redirects.ts';

/** One issue with a former id and with an address of its own in Indonesian, one in English only. */
const moved = makeLibrary({
	issues: [
		makeIssue({ id: 'blocked', title: 'Message [blocked]', formerIds: ['stuck'] }),
		makeIssue({ id: 'single', formerIds: ['alone'] }),
		makeIssue({
			id: 'blocked',
			locale: 'id',
			title: 'Pesan <tertahan>',
			slug: 'id/masalah/pesan-tertahan',
		}),
	],
	pages: [],
});

function fileOf(of: Library, path: string) {
	const file = [...redirectFiles(of)].find((candidate) => candidate.path === path);
	if (!file) throw new Error(`There is no file ${path}.`);
	return file;
}

describe('the files of addresses that lead on', () => {
	test('are three for each address, and one for hosts', () => {
		const bases = [
			'id/issues/blocked',
			'en/issues/stuck',
			'id/issues/stuck',
			'en/issues/alone',
			'id/issues/alone',
		];
		const expected = bases.flatMap((base) => [`${base}/index.html`, `${base}.md`, `${base}.json`]);
		expect(Array.from(redirectFiles(moved), ({ path }) => path)).toEqual([...expected, '_redirects']);
	});

	test('are none where nothing has moved', () => {
		expect([...redirectFiles(makeLibrary())]).toEqual([]);
	});

	test('take the place of a page only where Starlight makes one', () => {
		const replacing = [...redirectFiles(moved)].filter(({ replaces }) => replaces);
		expect(replacing.map(({ path }) => path)).toEqual(['id/issues/blocked/index.html']);
	});

	test('take the place of a page that Starlight makes of one it was given', () => {
		const locales = ['en', 'id', 'fr'].map((path) => ({
			path,
			language: path,
			direction: 'ltr' as const,
			label: path,
			title: path,
		}));
		const issues = [makeIssue({ locale: 'id' }), makeIssue({ locale: 'fr', slug: 'fr/problemes/simple' })];
		const of = makeLibrary({ site: makeSite({ locales }), issues, pages: [] });
		expect(fileOf(of, 'fr/issues/plain/index.html').replaces).toBe(true);
	});

	test('are none at an address that shows something, and lead to one place', () => {
		const issues = [
			makeIssue({ id: 'a', formerIds: ['b'] }),
			makeIssue({ id: 'b' }),
			makeIssue({ id: 'c', locale: 'id', slug: 'id/masalah/c' }),
			makeIssue({ id: 'c' }),
			makeIssue({ id: 'd', formerIds: ['c'] }),
		];
		expect(redirectsText(makeLibrary({ issues, pages: [] }))).toBe('/id/issues/c/ /id/masalah/c/ 301\n');
	});

	test('follow the ending of the site', () => {
		const site = makeSite({ pageEnding: '.html', base: '/docs' });
		const of = { ...moved, site };
		expect(fileOf(of, 'en/issues/stuck.html').text()).toContain(
			'content="0; url=/docs/en/issues/blocked.html"',
		);
	});
});

describe('the page of an address that leads on', () => {
	test('leads there at once and says so in its language', async () => {
		await expect(fileOf(moved, 'id/issues/blocked/index.html').text()).toMatchFileSnapshot(
			'./__snapshots__/redirect.id.html',
		);
	});

	test('names the original as canonical where it leads to another language', () => {
		const html = fileOf(moved, 'id/issues/alone/index.html').text();
		expect(html).toContain('<html lang="id" dir="ltr">');
		expect(html).toContain('content="0; url=/id/issues/single/"');
		expect(html).toContain('<link rel="canonical" href="https://help.example/en/issues/single/">');
		expect(html).toContain(
			'<p>Halaman ini sudah pindah ke <a href="/id/issues/single/" lang="en">A plain issue</a>.</p>',
		);
	});

	test('shows a title letter for letter', () => {
		const of = makeLibrary({
			issues: [makeIssue({ title: 'From $& to $1', formerIds: ['old'] })],
			pages: [],
		});
		expect(fileOf(of, 'en/issues/old/index.html').text()).toContain('>From $&amp; to $1</a>.</p>');
	});

	test('has no canonical address where the site has none', () => {
		const of = { ...moved, site: makeSite({ origin: '' }) };
		expect(fileOf(of, 'en/issues/stuck/index.html').text()).not.toContain('canonical');
	});
});

describe('for programs', () => {
	test('the Markdown says where it moved and holds the whole target', async () => {
		await expect(fileOf(moved, 'id/issues/stuck.md').text()).toMatchFileSnapshot(
			'./__snapshots__/redirect.id.md',
		);
	});

	test('the Markdown says too that the target is in another language', () => {
		expect(fileOf(moved, 'id/issues/alone.md').text().split('\n\n').slice(2, 5)).toEqual([
			'> Halaman ini sudah pindah ke [A plain issue](https://help.example/id/issues/single.md).',
			'> Halaman ini belum tersedia dalam bahasa Anda. Isinya masih dalam bahasa Inggris.',
			'# A plain issue',
		]);
	});

	test('the JSON is that of the target', () => {
		expect(JSON.parse(fileOf(moved, 'en/issues/stuck.json').text())).toMatchObject({
			id: 'blocked',
			url: 'https://help.example/en/issues/blocked/',
		});
	});
});

describe('_redirects', () => {
	test('has a line for each address', () => {
		expect(fileOf(moved, '_redirects').text()).toBe(redirectsText(moved));
		expect(redirectsText(moved)).toBe(
			[
				'/id/issues/blocked/ /id/masalah/pesan-tertahan/ 301',
				'/en/issues/stuck/ /en/issues/blocked/ 301',
				'/id/issues/stuck/ /id/masalah/pesan-tertahan/ 301',
				'/en/issues/alone/ /en/issues/single/ 301',
				'/id/issues/alone/ /id/issues/single/ 301',
				'',
			].join('\n'),
		);
	});

	test('is empty where nothing has moved', () => {
		expect(redirectsText(makeLibrary())).toBe('');
	});

	test('has the base in front, and signs that hosts read as patterns encoded', () => {
		const issues = [makeIssue({ slug: 'en/a:b/*é', formerIds: ['old'] })];
		const of = makeLibrary({ site: makeSite({ base: '/docs' }), issues, pages: [] });
		expect(redirectsText(of).split('\n')).toContain('/docs/en/issues/old/ /docs/en/a%3Ab/%2A%C3%A9/ 301');
	});
});

describe('the file for servers', () => {
	test('has every page that has moved, by its id', () => {
		const { path, text } = redirectsFile(moved);
		expect(path).toBe(REDIRECTS_FILE);
		expect(JSON.parse(text())).toEqual({
			version: 1,
			moves: {
				'id/issues/blocked': 'id/masalah/pesan-tertahan',
				'en/issues/stuck': 'en/issues/blocked',
				'id/issues/stuck': 'id/masalah/pesan-tertahan',
				'en/issues/alone': 'en/issues/single',
				'id/issues/alone': 'id/issues/single',
			},
		});
	});

	test('is there where nothing has moved, so that servers need not guess', () => {
		expect(JSON.parse(redirectsFile(makeLibrary()).text())).toEqual({ version: 1, moves: {} });
	});
});
