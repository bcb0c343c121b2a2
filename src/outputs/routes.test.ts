import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import type { Page } from './library.ts';
import { alternates } from './routes.ts';

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
