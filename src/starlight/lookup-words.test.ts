import { expect, test } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { lookupConfig, lookupMarkup, searchLocales } from './lookup-words.ts';
import type { Settings } from './settings.ts';

const site = makeSite({ base: '/docs' });
const settings = { site, fullText: true } as Settings;

/** What a page has, as far as the markup asks. */
function locals(locale: string | undefined, placeholder?: string): App.Locals {
	const languageChoice = { languages: [], ...(placeholder !== undefined && { placeholder }) };
	return { starlightRoute: { locale }, languageChoice } as unknown as App.Locals;
}

test('the script knows the addresses and words of every language', () => {
	const { root, locales } = lookupConfig(settings);
	expect(root).toBe('/docs/');
	expect(locales.map(({ path, list, searchPage }) => [path, list, searchPage])).toEqual([
		['en', '/docs/en/issues/', '/docs/en/search/'],
		['id', '/docs/id/issues/', '/docs/id/search/'],
	]);
	expect(locales.map(({ words }) => words['lookup.match'])).toEqual(['Best match', 'Paling cocok']);
});

test('the script knows where to report to only where the site says so', () => {
	expect('report' in lookupConfig(settings)).toBe(false);
	expect(lookupConfig({ ...settings, report: 'help@example.com' }).report).toBe('help@example.com');
});

test('a page has the markup in its language', () => {
	const { path, t, searchPage } = lookupMarkup(site, locals('id'));
	expect([path, t('lookup.match'), searchPage]).toEqual(['id', 'Paling cocok', '/docs/id/search/']);
});

test('a page for all languages has it in the default one, and no language of its own', () => {
	const { path, t } = lookupMarkup(site, locals('en', 'Language · Bahasa'));
	expect([path, t('lookup.match')]).toEqual([undefined, 'Best match']);
});

test('the script of every page knows of each language what its dialog says, and no more', () => {
	const locales = searchLocales(settings);
	expect(locales.map(({ words }) => words['lookup.open'])).toEqual([
		'Search or paste an error',
		'Cari atau tempel pesan error',
	]);
	expect(locales.flatMap(({ words }) => Object.keys(words))).not.toContain('lookup.match');
});
