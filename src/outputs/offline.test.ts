import { expect, test } from 'vitest';
import { STORED_PAGES, type OfflineConfig } from '../offline/config.ts';
import { makeLibrary, makeSite } from './fixtures/library.ts';
import { offlineWorker } from './offline.ts';
import type { Site } from './library.ts';

function configOf(site: Partial<Site> = {}): OfflineConfig {
	const { text } = offlineWorker(makeLibrary({ site: makeSite(site) }), 'return OFFLINE;', 'built');
	// oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
	return (new Function(text()) as () => OfflineConfig)();
}

test('the worker is told of the site before its own code', () => {
	const { assets, locales } = configOf({ base: '/docs', pageEnding: '.html' });
	expect(assets).toBe('built');
	expect(locales.map(({ path, language, searchPage }) => ({ path, language, searchPage }))).toEqual([
		{ path: 'en', language: 'en', searchPage: '/docs/en/search.html' },
		{ path: 'id', language: 'id', searchPage: '/docs/id/search.html' },
	]);
	expect(locales[1]!.words.title).toBe('Anda sedang offline');
	expect(locales[1]!.titleEnd).toBe(' | Pusat bantuan');
	expect(locales[1]!.page).toMatch(/^<!doctype html>\n<html lang="id" dir="ltr">/);
	expect(locales[1]!.page).toContain(STORED_PAGES);
});

test('words of the site’s own stay words', () => {
	const { locales } = configOf({ labels: { en: { 'offline.title': '<b>Off</b> "line"</script>' } } });
	expect(locales[0]!.words.title).toBe('&lt;b&gt;Off&lt;/b&gt; &quot;line&quot;&lt;/script&gt;');
	expect(locales[0]!.page).not.toContain('<b>');
});
