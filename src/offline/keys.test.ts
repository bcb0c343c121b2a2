import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLocale, makeOfflineSite } from './fixtures/site.ts';
import { fileKey, localeFor, pageKey } from './keys.ts';

describe('a page has one key', () => {
	test.each(['', '/', '.html', '/index.html', '/?q=131047', '/#cause', '.html?a#b'])(
		'however its address ends: %s',
		(end) => expect(pageKey(`https://help.example/en/a${end}`)).toBe('https://help.example/en/a'),
	);

	test('which is another one than that of another page', () => {
		const name = fc.stringMatching(/^[a-z0-9]{1,3}(?:\.[0-9])?$/);
		const path = fc.array(name, { maxLength: 3 }).map((parts) => parts.join('/'));
		fc.assert(
			fc.property(path, path, (one, other) => {
				const keys = [one, other].map((each) => pageKey(`https://help.example/${each}`));
				expect(keys[0] === keys[1]).toBe(one === other);
			}),
		);
	});
});

test('a file is the same whatever its query says', () => {
	expect(fileKey('https://help.example/lookup/lookup.js?2')).toBe('https://help.example/lookup/lookup.js');
});

describe('a reader is answered in the language', () => {
	const site = makeOfflineSite();
	const languageFor = (path: string, wanted: string[], of = site) =>
		localeFor(`https://help.example${path}`, of, wanted).language;

	test('of the address', () => {
		expect(languageFor('/docs/id/issues/a/', ['en'])).toBe('id-ID');
		expect(languageFor('/docs/id', ['en'])).toBe('id-ID');
	});

	test('else of the browser, else the first of the site', () => {
		expect(languageFor('/docs/e/131047/', ['fr', 'id'])).toBe('id-ID');
		expect(languageFor('/docs/', ['fr'])).toBe('en');
		expect(languageFor('/docs/identity/', ['fr'])).toBe('en');
	});

	test('of the root locale where it has no folder', () => {
		const rooted = { ...site, locales: [makeLocale('id', 'id'), makeLocale('', 'en')] };
		expect(languageFor('/docs/issues/a/', ['id'], rooted)).toBe('en');
		expect(languageFor('/docs/id/issues/a/', ['en'], rooted)).toBe('id');
	});
});
