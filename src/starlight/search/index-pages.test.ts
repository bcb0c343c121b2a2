import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import type { SiteLocale } from '../../outputs/library.ts';
import { indexAllPages, indexLanguage } from './index-pages.ts';

afterAll(close);

const LOCALES: SiteLocale[] = ['id', 'en', 'pt-BR', 'fr'].map((language) => ({
	path: language.toLowerCase(),
	language,
	direction: 'ltr',
	label: language,
	title: 'Help',
}));

const html = (language: string, text: string, isMarked = true) =>
	`<!doctype html><html data-theme="dark" lang="${language}"><head><title>${text}</title></head><body>Menu<main${isMarked ? ' data-pagefind-body' : ''}><h1>${text}</h1></main></body></html>`;

/** A built site: a front door, pages of three languages, and a fourth that only shows pages of others. */
function builtSite(): string {
	const dir = mkdtempSync(join(tmpdir(), 'search-'));
	const files: Record<string, string> = {
		'404.html': html('en', 'Not found', false),
		'index.html': html('en', 'Front door'),
		'en/index.html': html('en', 'Home'),
		'en/issues/list/index.html': html('en', 'List', false),
		'fr/index.html': html('en', 'Home', false),
		'id/index.html': html('id', 'Beranda'),
		'pt-br/index.html': html('pt-BR', 'Página'),
	};
	for (let n = 0; n < 20; n++) files[`en/issues/a${n}/index.html`] = html('en', `Parcel ${n} refused`);
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
	return dir;
}

function indexIn(dir: string): Map<string, string> {
	const folder = join(dir, 'pagefind');
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

test('languages that are indexed one after the other give the bytes of all at once', async () => {
	const [divided, whole] = [builtSite(), builtSite()];
	for (const locale of LOCALES) await indexLanguage(divided, locale);
	await indexAllPages(whole);
	const index = indexIn(divided);
	expect(index).toEqual(indexIn(whole));
	const { languages } = JSON.parse(index.get('pagefind-entry.json')!) as {
		languages: Record<string, { page_count: number }>;
	};
	expect(Object.entries(languages).map(([name, { page_count: pages }]) => [name, pages])).toEqual([
		['en', 22],
		['id', 1],
		['pt-br', 1],
	]);
});

test('a language without pages of its own has no index', async () => {
	const dir = builtSite();
	await indexLanguage(dir, LOCALES.at(-1)!);
	expect(readdirSync(dir)).not.toContain('pagefind');
});
