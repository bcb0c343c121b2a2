import { isFile, isPage } from './answers.ts';
import { localeFor } from './keys.ts';
import { manifestOf } from './manifest-of.ts';
import { isCode, reachable } from './references.ts';
import { handlingOf } from './requests.ts';
import type { OfflineSite } from './site.ts';
import type { Store } from './store.ts';
import { filesToDrop, indexFilesToDrop, MANY_FILES, pagesToDrop } from './trim.ts';
import { localeOf } from '../lookup/store/manifest.ts';

/** The most bytes of an index that are loaded before anybody asks. */
const MOST_OF_INDEX = 300_000;
/** After how long the lookup is loaded anew, in milliseconds. */
const DAY = 86_400_000;

/**
 * Stores a page that was loaded before the worker was there. The browser has it all in its own
 * cache, so that next to nothing is transferred.
 *
 * @param loaded addresses of what the page has loaded
 */
export async function keepPage(
	page: string,
	loaded: readonly string[],
	store: Store,
	site: OfflineSite,
): Promise<void> {
	if (!(await store.page(page))) await loadPage(page, store, 'force-cache');
	const isOurs = (url: string) => {
		const asked = { method: 'GET', mode: 'no-cors', destination: '', accept: '', hasRange: false };
		return handlingOf({ ...asked, url }, site) !== 'none';
	};
	await loadFiles(loaded.filter(isOurs), store);
}

/**
 * Stores what the lookup on a page needs: scripts, an index that is small, and the search page of
 * the locale.
 */
export async function keepLookup(
	page: string,
	store: Store,
	site: OfflineSite,
	languages: readonly string[],
): Promise<void> {
	const locale = localeFor(page, site, languages);
	const root = site.origin + site.root;
	const module = `${root}lookup/lookup.js`;
	if (!isFresh(await store.file(module))) await loadFile(module, store);
	const manifest = manifestOf((await (await store.file(module))?.response.text()) ?? '');
	if (manifest?.whole) {
		const folder = `${root}lookup/${manifest.folder}/`;
		await loadFiles([`${folder}whole-${localeOf(manifest, locale.language)}.bin`], store);
		await store.drop('files', indexFilesToDrop(await store.keys('files'), manifest.folder, root));
	}
	const searchPage = new URL(locale.searchPage, site.origin).href;
	if (!isFresh(await store.page(searchPage))) await loadPage(searchPage, store);
	for (const url of [page, searchPage]) {
		const html = await (await store.page(url))?.response.text();
		const code = html && (await reachable([[url, html]], (name) => textOf(name, store), site));
		if (code) await loadFiles([...code].filter(isCode), store);
	}
}

/** Takes away the oldest pages, and files that none of the others needs. */
export async function trim(store: Store, site: OfflineSite): Promise<void> {
	await store.drop('pages', pagesToDrop(await store.keys('pages')));
	const files = await store.keys('files');
	if (files.length < MANY_FILES) return;
	const texts: [string, string][] = [];
	for (const key of await store.keys('pages')) {
		const html = await (await store.page(key))?.response.text();
		if (html !== undefined) texts.push([key, html]);
	}
	const stored = async (url: string) => (await store.file(url))?.response.text();
	const needed = await reachable(texts, stored, site);
	await store.drop('files', filesToDrop(files, needed, site.origin + site.root));
}

function isFresh(found: { stored: number } | undefined): boolean {
	return found !== undefined && Date.now() - found.stored < DAY;
}

async function textOf(url: string, store: Store): Promise<string | undefined> {
	await loadFiles([url], store);
	return (await store.file(url))?.response.text();
}

async function loadFiles(urls: readonly string[], store: Store): Promise<void> {
	await Promise.all(
		urls.map(async (url) => {
			if (!(await store.file(url))) await loadFile(url, store, 'force-cache');
		}),
	);
}

async function loadFile(url: string, store: Store, cache: RequestCache = 'default'): Promise<void> {
	const response = await fetch(url, { cache }).catch(() => undefined);
	if (!response || !isFile(response)) return;
	if (Number(response.headers.get('Content-Length')) > MOST_OF_INDEX) await response.body?.cancel();
	else await store.putFile(url, response);
}

async function loadPage(url: string, store: Store, cache: RequestCache = 'default'): Promise<void> {
	const response = await fetch(url, { cache, headers: { Accept: 'text/html' } }).catch(() => undefined);
	if (response && isPage(url, response)) await store.putPage(url, response);
}
