import { expect, test } from 'vitest';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { readerLocale } from './reader-locale.ts';

const locale = (path: string, language: string) => ({ path, language }) as LookupLocale;
const LOCALES = [locale('en', 'en'), locale('id', 'id'), locale('pt-br', 'pt-BR')];
const chosen = (path: string | undefined, ...languages: string[]) =>
	readerLocale(LOCALES, path, languages).path;

test('a page answers in its own language, whatever the reader’s is', () => {
	expect(chosen('en', 'id-ID')).toBe('en');
});

test('a page for all languages answers in the first of the reader’s that there is, else in the default', () => {
	expect(chosen(undefined, 'fr', 'id-ID', 'en')).toBe('id');
	expect(chosen(undefined, 'pt')).toBe('pt-br');
	expect(chosen(undefined, 'fr')).toBe('en');
	expect(chosen(undefined)).toBe('en');
});

test('a site without language folders answers in its only language', () => {
	expect(readerLocale([locale('', 'de')], '', ['id']).language).toBe('de');
});
