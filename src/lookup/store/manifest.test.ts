import { expect, test } from 'vitest';
import { localeOf, type Manifest } from './manifest.ts';

const manifestOf = (...locales: [path: string, language: string][]) =>
	({
		locales: locales.map(([path, language]) => ({ path, language, issues: ['', '/'] })),
	}) as unknown as Manifest;

const SITE = manifestOf(['en', 'en'], ['id', 'id-ID'], ['br', 'pt-BR'], ['', 'de']);

test.each([
	['id', 1],
	['id-ID', 1],
	['ID', 1],
	['id-SG', 1],
	['br', 2],
	['pt-BR', 2],
	['pt', 2],
	['de-AT', 3],
	['en-GB', 0],
])('a reader of %s has the locale %d', (wanted, index) => {
	expect(localeOf(SITE, wanted)).toBe(index);
});

test.each([undefined, '', 'fr', '__proto__', '-', '😀'])("any other has the site's first (%s)", (wanted) => {
	expect(localeOf(SITE, wanted)).toBe(0);
});
