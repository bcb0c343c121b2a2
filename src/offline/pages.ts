import { isPage } from './answers.ts';
import { agedPage, languageOf, missingPage, titleOf, type StoredPage } from './html.ts';
import { localeFor, pageKey } from './keys.ts';
import type { OfflineSite } from './site.ts';
import type { Store } from './store.ts';
import type { OfflineLocale } from './config.ts';

/** How long the network may take where there is a stored page, in milliseconds. */
const PATIENCE = 4000;

/** What the worker needs of the event that asks for a page. */
export interface PageRequest {
	url: string;
	/** Asks the network. */
	load: () => Promise<Response>;
	/** Keeps the worker running for something that nobody waits for. */
	waitUntil: (work: Promise<unknown>) => void;
	/** Whether the device has a connection at all. */
	isOnline: () => boolean;
	/** Languages that the browser is set to, best first. */
	languages: readonly string[];
}

/**
 * A page from the network, which is stored; else, or where that takes long, the stored one; else
 * a page that says which ones are stored.
 */
export async function answerPage(
	{ url, load, waitUntil, isOnline, languages }: PageRequest,
	store: Store,
	site: OfflineSite,
): Promise<Response> {
	const network = loadAndStore().catch(() => undefined);
	waitUntil(network);
	const stored = await store.page(url);
	if (!stored) return (await network) ?? missing(url, store, site, languages);
	const slow = new Promise<'slow'>((resolve) => {
		setTimeout(() => resolve('slow'), PATIENCE);
	});
	const first = await Promise.race([network.then((response) => response ?? ('offline' as const)), slow]);
	return first instanceof Response ? first : aged(stored.response, first, url, site, stored.stored);

	async function loadAndStore(): Promise<Response> {
		const response = await load();
		if (!isPage(url, response)) return response;
		// Without a connection the browser may have it in a cache of its own, and not say so.
		if (!isOnline()) return aged(response, 'offline', url, site);
		waitUntil(store.putPage(url, response.clone()));
		return response;
	}
}

async function aged(
	response: Response,
	reason: 'offline' | 'slow',
	url: string,
	site: OfflineSite,
	stored = Date.parse(response.headers.get('Date') ?? '') || Date.now(),
): Promise<Response> {
	const html = await response.text();
	const locale = localeOfPage(html, site) ?? localeFor(url, site, []);
	return htmlResponse(agedPage(html, locale, { reason, stored }), response.headers);
}

async function missing(
	url: string,
	store: Store,
	site: OfflineSite,
	languages: readonly string[],
): Promise<Response> {
	const locale = localeFor(url, site, languages);
	const search = await store.page(new URL(locale.searchPage, site.origin).href);
	const pages = await storedPages(locale, store, site);
	const html = missingPage(locale, pages, await search?.response.text());
	return htmlResponse(html, search?.response.headers, 503);
}

/** The stored pages of a locale, the newest first; those of all locales where it has none. */
async function storedPages(locale: OfflineLocale, store: Store, site: OfflineSite): Promise<StoredPage[]> {
	const keys = (await store.keys('pages')).toReversed();
	const searchPages = new Set(
		site.locales.map(({ searchPage }) => pageKey(new URL(searchPage, site.origin).href)),
	);
	const all: (StoredPage & { isOwn: boolean })[] = [];
	for (const key of keys) {
		if (searchPages.has(key)) continue;
		const found = await store.page(key);
		if (!found) continue;
		const html = await found.response.text();
		const own = localeOfPage(html, site);
		const title = titleOf(html, (own ?? locale).titleEnd);
		const isOwn = own === locale;
		if (title !== undefined) all.push({ url: found.address, title, isOwn });
	}
	const own = all.filter(({ isOwn }) => isOwn);
	return own.length > 0 ? own : all;
}

function localeOfPage(html: string, { locales }: OfflineSite): OfflineLocale | undefined {
	const language = languageOf(html);
	return locales.find((locale) => locale.language === language);
}

// Its rules of security stay those of the page. What tells of its bytes is true no more.
function htmlResponse(html: string, headers = new Headers(), status = 200): Response {
	const kept = new Headers(headers);
	for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified']) kept.delete(name);
	kept.set('Content-Type', 'text/html; charset=utf-8');
	return new Response(html, { status, headers: kept });
}
