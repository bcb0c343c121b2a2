import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import type { Page } from './library.ts';
import { alternates, counterpart, fallbacksOf, localizedId, redirectsOf, routesOf } from './routes.ts';

const library = makeLibrary();

/** "hreflang address" for each language of a page. */
function listed(of: typeof library, id: string): string[] {
	return alternates(of, id).map(({ hreflang, href }) => `${hreflang} ${href}`);
}

function page(id: string, locale: string | undefined): Page {
	const key = locale && (id === locale || id.startsWith(`${locale}/`)) ? id.slice(locale.length + 1) : id;
	return { id, key, locale, language: locale || 'en', title: id, body: '' };
}

describe('the languages of a page', () => {
	test('are all in which an issue exists, and the default language for everybody else', () => {
		const expected = [
			'en https://help.example/en/issues/message-blocked/',
			'id https://help.example/id/issues/message-blocked/',
			'x-default https://help.example/en/issues/message-blocked/',
		];
		expect(listed(library, 'en/issues/message-blocked')).toEqual(expected);
		expect(listed(library, 'id/issues/message-blocked')).toEqual(expected);
	});

	test('are the same for ordinary pages', () => {
		expect(listed(library, 'id/guides/start')).toEqual([
			'en https://help.example/en/guides/start/',
			'id https://help.example/id/guides/start/',
			'x-default https://help.example/en/guides/start/',
		]);
	});

	test('are not named where there is one only', () => {
		expect(listed(library, 'en/issues/move-number')).toEqual([]);
		expect(listed(rootLibrary(), 'issues/move-number')).toEqual([]);
	});

	test('do not include addresses that Starlight shows in the default language', () => {
		expect(listed(library, 'id/issues/move-number')).toEqual([]);
	});

	test('of a page that does not exist are none', () => {
		expect(listed(library, 'en/nothing')).toEqual([]);
		expect(listed(library, '404')).toEqual([]);
	});

	test('have the page outside all languages as the one for everybody', () => {
		const homes = makeLibrary({ pages: [page('', undefined), page('en', 'en'), page('id', 'id')] });
		const expected = [
			'en https://help.example/en/',
			'id https://help.example/id/',
			'x-default https://help.example/',
		];
		for (const id of ['', 'en', 'id']) expect(listed(homes, id), id).toEqual(expected);
	});

	test('count the page outside all languages, so one language beside it is enough', () => {
		const homes = makeLibrary({ pages: [page('', undefined), page('en', 'en')] });
		expect(listed(homes, 'en')).toEqual(['en https://help.example/en/', 'x-default https://help.example/']);
	});

	test('leave out the one that its author keeps out of search engines', () => {
		const pages = [page('en/guide', 'en'), { ...page('id/guide', 'id'), noindex: true }];
		expect(listed(makeLibrary({ pages }), 'en/guide')).toEqual([]);
	});

	test('are not mixed up by a folder that begins like a language', () => {
		const similar = makeLibrary({ pages: [page('english/guides', undefined), page('id/guides', 'id')] });
		expect(listed(similar, 'english/guides')).toEqual([]);
	});
});

describe('with a root locale', () => {
	const site = makeSite({
		base: '/docs',
		locales: [
			{ path: '', language: 'en', direction: 'ltr', label: 'English', title: 'Help' },
			{ path: 'id', language: 'id', direction: 'ltr', label: 'Bahasa Indonesia', title: 'Bantuan' },
		],
	});
	const both = makeLibrary({
		site,
		issues: [makeIssue({ locale: '', language: 'en' }), makeIssue({ locale: 'id', language: 'id' })],
		pages: [page('', ''), page('id', 'id')],
	});

	test('the root is the default, each language once', () => {
		const expected = [
			'en https://help.example/docs/issues/plain/',
			'id https://help.example/docs/id/issues/plain/',
			'x-default https://help.example/docs/issues/plain/',
		];
		expect(listed(both, 'issues/plain')).toEqual(expected);
		expect(listed(both, 'id/issues/plain')).toEqual(expected);
	});

	test('home pages belong together', () => {
		const expected = [
			'en https://help.example/docs/',
			'id https://help.example/docs/id/',
			'x-default https://help.example/docs/',
		];
		expect(listed(both, '')).toEqual(expected);
		expect(listed(both, 'id')).toEqual(expected);
	});
});

const arabic = { path: 'ar', language: 'ar', direction: 'rtl', label: 'العربية', title: 'مساعدة' } as const;
const three = makeSite({ locales: [...makeSite().locales, arabic] });
const inIndonesian = { locale: 'id', language: 'id' } as const;

/** "address of the fallback ← what it shows", of the ordinary pages and issues of a library. */
function fallbacks(of: typeof library): string[] {
	return Array.from(fallbacksOf(of).values(), ({ id, original }) => `${id} ← ${original.id}`);
}

describe('addresses that show another language', () => {
	test('are there for every issue in every language that lacks it, the default language included', () => {
		const issues = [makeIssue({ id: 'english' }), makeIssue({ id: 'indonesian', ...inIndonesian })];
		expect(fallbacks(makeLibrary({ site: three, issues, pages: [] }))).toEqual([
			'id/issues/english ← en/issues/english',
			'ar/issues/english ← en/issues/english',
			'en/issues/indonesian ← id/issues/indonesian',
			'ar/issues/indonesian ← id/issues/indonesian',
		]);
	});

	test('are those that Starlight makes of ordinary pages: from the default language only', () => {
		const pages = [
			page('', undefined),
			page('en/start', 'en'),
			page('id/mulai', 'id'),
			page('about', undefined),
		];
		expect(fallbacks(makeLibrary({ issues: [], pages }))).toEqual(['id/start ← en/start']);
	});

	test('follow the address that the author of the original chose', () => {
		const issues = [
			makeIssue({ slug: 'en/refused' }),
			makeIssue({ id: 'b', ...inIndonesian, slug: 'id/nomor/b' }),
		];
		expect(fallbacks(makeLibrary({ issues, pages: [] }))).toEqual([
			'id/refused ← en/refused',
			'en/nomor/b ← id/nomor/b',
		]);
	});

	test('never take the address of a page that exists', () => {
		const pages = [page('id/issues/plain', 'id')];
		expect(fallbacks(makeLibrary({ issues: [makeIssue()], pages }))).toEqual([]);
	});

	test('are no routes, so they are in no list', () => {
		expect([...routesOf(library).keys()]).not.toContain('id/issues/move-number');
		expect(fallbacks(library)).toContain('id/issues/move-number ← en/issues/move-number');
	});

	test('do not exist in a site with one language', () => {
		expect(fallbacks(rootLibrary())).toEqual([]);
	});
});

describe('addresses that lead on', () => {
	test('are those of former ids in every language, whatever it is shown in', () => {
		const issues = [
			makeIssue({ formerIds: ['older', 'oldest'] }),
			makeIssue({ ...inIndonesian, slug: 'id/masalah/biasa' }),
		];
		const paths = redirectsOf(makeLibrary({ site: three, issues, pages: [] })).map(
			({ from, to }) => `${from} → ${to}`,
		);
		expect(paths).toEqual([
			'id/issues/plain → id/masalah/biasa',
			'en/issues/older → en/issues/plain',
			'id/issues/older → id/masalah/biasa',
			'ar/issues/older → ar/issues/plain',
			'en/issues/oldest → en/issues/plain',
			'id/issues/oldest → id/masalah/biasa',
			'ar/issues/oldest → ar/issues/plain',
		]);
	});

	test('include those at which Starlight would repeat a page whose translation lies elsewhere', () => {
		const pages = [page('en/start', 'en'), { ...page('id/mulai', 'id'), key: 'start' }];
		expect(redirectsOf(makeLibrary({ issues: [], pages }))).toEqual([{ from: 'id/start', to: 'id/mulai' }]);
	});

	test('include those made of an id where its author chose another', () => {
		const issues = [makeIssue({ slug: 'en/refused' }), makeIssue({ ...inIndonesian, slug: 'id/ditolak' })];
		const paths = redirectsOf(makeLibrary({ issues, pages: [] })).map(({ from, to }) => `${from} → ${to}`);
		expect(paths).toEqual([
			'id/refused → id/ditolak',
			'en/issues/plain → en/refused',
			'id/issues/plain → id/ditolak',
		]);
	});

	test('never hide a page', () => {
		const issues = [makeIssue({ formerIds: ['taken'] })];
		const pages = [page('en/issues/taken', 'en')];
		expect(redirectsOf(makeLibrary({ issues, pages })).map(({ from }) => from)).toEqual(['id/issues/taken']);
	});
});

describe('the same page in another language', () => {
	test('is its translation, else the original shown there, else nothing', () => {
		expect(counterpart(library, 'en/issues/message-blocked', 'id')).toBe('id/issues/message-blocked');
		expect(counterpart(library, 'en/issues/move-number', 'id')).toBe('id/issues/move-number');
		expect(counterpart(library, 'id/issues/move-number', 'en')).toBe('en/issues/move-number');
		expect(counterpart(library, 'en/nothing', 'id')).toBeUndefined();
	});

	test('has an address of the same shape', () => {
		expect(localizedId(library.site, 'en/guides/start', 'id')).toBe('id/guides/start');
		expect(localizedId(library.site, 'en', 'id')).toBe('id');
		expect(localizedId(library.site, 'english/start', 'id')).toBe('id/english/start');
		expect(localizedId(rootLibrary().site, 'guides/start', '')).toBe('guides/start');
	});
});
