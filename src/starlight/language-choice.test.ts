import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, rootSite } from '../outputs/fixtures/library.ts';
import { languageChoice } from './language-choice.ts';

const library = makeLibrary();

/** Where the picker leads, with a * at the language that it shows as chosen. */
function choices(id: string, locale: string | undefined, of = library): string[] {
	return languageChoice(id, locale, of).languages.map(({ href, selected }) => href + (selected ? ' *' : ''));
}

describe('the language picker', () => {
	test('leads from an issue to its translation', () => {
		const expected = ['/en/issues/message-blocked/ *', '/id/issues/message-blocked/'];
		expect(choices('en/issues/message-blocked', 'en')).toEqual(expected);
	});

	test('leads to the same text where there is no translation', () => {
		expect(choices('id/issues/move-number', 'id')).toEqual([
			'/en/issues/move-number/',
			'/id/issues/move-number/ *',
		]);
	});

	test('leads to a translation with an address of its own', () => {
		const issues = [makeIssue(), makeIssue({ locale: 'id', language: 'id', slug: 'id/masalah/biasa' })];
		const own = makeLibrary({ issues });
		expect(choices('en/issues/plain', 'en', own)).toEqual(['/en/issues/plain/ *', '/id/masalah/biasa/']);
		expect(choices('id/masalah/biasa', 'id', own)).toEqual(['/en/issues/plain/', '/id/masalah/biasa/ *']);
	});

	test('shows no language as chosen outside all of them, so that each can be chosen', () => {
		for (const id of ['', '404']) {
			const { placeholder, languages } = languageChoice(id, undefined, library);
			expect(placeholder).toBe('Language · Bahasa');
			expect(languages.map(({ selected }) => selected)).toEqual([false, false]);
			expect(languages[0]?.href).toBe('/en/');
		}
	});

	test('leads to the list of issues where a language has no home', () => {
		const pages = library.pages.filter(({ id }) => id === '');
		const homeless = makeLibrary({ pages });
		expect(choices('', undefined, homeless)).toEqual(['/en/issues/', '/id/issues/']);
	});

	test("translates the address of a page that is the site's own", () => {
		expect(choices('en/tools/check', 'en')).toEqual(['/en/tools/check/ *', '/id/tools/check/']);
	});

	test('of a site with one language has one choice', () => {
		const one = makeLibrary({ site: rootSite(), issues: [], pages: [] });
		expect(languageChoice('anything', undefined, one).languages).toHaveLength(1);
	});
});
