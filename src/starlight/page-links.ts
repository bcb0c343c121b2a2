import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Library, Site, SiteLocale } from '../outputs/library.ts';
import { OPENSEARCH_TYPE, searchName } from '../outputs/opensearch.ts';
import { alternates, markdownFile, type Fallback } from '../outputs/routes.ts';
import { feedFile, fileUrl, openSearchFile, pageUrl, withBase } from '../outputs/urls.ts';

type Head = StarlightRouteData['head'];

/**
 * Brings a page's links to what there is: the languages that exist, the site map, Markdown,
 * news and the lookup. Starlight names every language, translated or not.
 */
export function addPageLinks(route: StarlightRouteData, library: Library): void {
	const { site } = library;
	route.head = route.head.filter((element) => !isOwnHreflang(element, site));
	for (const element of route.head) {
		if (isLink(element, 'sitemap')) element.attrs = { ...element.attrs, href: withBase(site, site.sitemap) };
	}
	// It is at no address of its own, but Starlight names one.
	if (route.id === '404') route.head = route.head.filter((element) => !isCanonical(element));
	if (site.origin) {
		for (const { hreflang, href } of alternates(library, route.id))
			link(route, { rel: 'alternate', hreflang, href });
	}
	const markdown = markdownFile(library, route.id);
	if (markdown !== undefined) {
		link(route, { rel: 'alternate', type: 'text/markdown', href: address(site, markdown) });
	}
	if (!site.origin) return;
	for (const locale of offeredLocales(route, site)) {
		const { path, title } = locale;
		if (route.id !== '404') {
			const href = fileUrl(site, feedFile(path));
			link(route, { rel: 'alternate', type: 'application/rss+xml', title, href });
		}
		const href = fileUrl(site, openSearchFile(path));
		link(route, { rel: 'search', type: OPENSEARCH_TYPE, title: searchName(locale), href });
	}
}

/**
 * Other sites are not told where a reader came from: the address can hold what they looked up. A
 * site that has a rule of its own keeps it.
 */
export function keepAddressesHome({ head }: StarlightRouteData): void {
	if (head.some(({ tag, attrs }) => tag === 'meta' && attrs?.['name'] === 'referrer')) return;
	head.push({ tag: 'meta', attrs: { name: 'referrer', content: 'same-origin' } });
}

/**
 * On a page outside every language, what is in another language than its reader's is not shown once
 * that is known (`ReadersLanguage.astro`). An answer of the lookup may be in any.
 */
export function showReadersLanguage({ head }: StarlightRouteData, { locales }: Site): void {
	const others = locales.map(
		({ language }) =>
			`html[data-reader="${language}"] main :is(div,section,span)[lang]:not(:lang(${language}), ki-lookup *)`,
	);
	head.push({ tag: 'style', content: `${others.join()}{display:none}` });
}

// A page outside every language offers the news and the lookup of all.
function offeredLocales({ locale }: StarlightRouteData, { locales }: Site): Site['locales'] {
	const own = locales.filter(({ path }) => path === (locale ?? ''));
	return own.length > 0 ? own : locales;
}

/**
 * A page that shows another language than its reader's says so, and leaves search engines and
 * Pagefind to the original. The entry is shared with the original's page and must stay as it is.
 */
export function markAsFallback(route: StarlightRouteData, { original }: Fallback, site: Site): void {
	const { path, direction = 'ltr' } =
		site.locales.find((candidate) => candidate.path === original.locale) ?? ({} as Partial<SiteLocale>);
	route.isFallback = true;
	route.entryMeta = { dir: direction, lang: original.language, locale: path || undefined };
	route.entry = { ...route.entry, data: { ...route.entry.data, pagefind: false } };
	const url = site.origin ? pageUrl(site, original.id) : undefined;
	route.head = route.head.filter((element) => !isCanonical(element));
	if (url) link(route, { rel: 'canonical', href: url });
	route.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } });
}

// Links that lead to other sites are the author's.
function isOwnHreflang(element: Head[number], { origin }: Site): boolean {
	return isLink(element, 'alternate', 'hreflang') && String(element.attrs?.['href']).startsWith(`${origin}/`);
}

function isCanonical(element: Head[number]): boolean {
	return isLink(element, 'canonical') || element.attrs?.['property'] === 'og:url';
}

function isLink({ tag, attrs }: Head[number], rel: string, attribute = 'href'): boolean {
	return tag === 'link' && attrs?.['rel'] === rel && attribute in attrs;
}

function link(route: StarlightRouteData, attrs: Record<string, string>): void {
	route.head.push({ tag: 'link', attrs });
}

function address(site: Site, file: string): string {
	return site.origin ? fileUrl(site, file) : withBase(site, file);
}
