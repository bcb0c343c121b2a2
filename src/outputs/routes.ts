import type { Library, Site, SiteLocale } from './library.ts';
import { formatFile, issuePageId, pageUrl } from './urls.ts';

/** An address that shows an issue or a page in the language it was written in. */
export interface Route {
	/** The address without base and slashes: `en/issues/pairing-error`, empty for the home page. */
	id: string;
	/** What the languages of a page have in common. */
	key: string;
	/** Path of its locale; `undefined` outside every locale. */
	locale: string | undefined;
	language: string;
	kind: 'issue' | 'page';
	updatedAt?: string;
	noindex?: boolean;
}

/** An address where a reader is shown another language, because theirs has no such page. */
export interface Fallback {
	id: string;
	/** Path of the locale whose readers it is for. */
	locale: string;
	/** What it shows. */
	original: Route;
}

/** An address that only leads on to another. */
export interface Redirect {
	from: string;
	to: string;
}

interface RouteTable {
	routes: Map<string, Route>;
	byKey: Map<string, Route[]>;
	fallbacks: Map<string, Fallback>;
	redirects: Redirect[];
}

/** All addresses of the site's own pages, by id, in the order of the library. */
export function routesOf(library: Library): ReadonlyMap<string, Route> {
	return tableOf(library).routes;
}

/**
 * Addresses that show a page in another language. An issue is shown in every language; an
 * ordinary page, as in Starlight, only where the default language has it.
 */
export function fallbacksOf(library: Library): ReadonlyMap<string, Fallback> {
	return tableOf(library).fallbacks;
}

/**
 * Addresses that lead on: those of former ids, in every language, those made of an id where the
 * author chose a `slug`, and those at which Starlight
 * would repeat another language although the page has a translation with an address of its own.
 */
export function redirectsOf(library: Library): readonly Redirect[] {
	return tableOf(library).redirects;
}

/** The languages of a page, itself included, in the order of the site's locales. */
function versionsOf(library: Library, id: string): Route[] {
	const { routes, byKey } = tableOf(library);
	const route = routes.get(id);
	return route ? (byKey.get(route.key) ?? []) : [];
}

/**
 * Where a reader of a locale finds a page: its translation, else the same text in another
 * language. Undefined where neither exists.
 *
 * @param id id of the page in any language, or of one of its fallbacks
 */
export function counterpart(library: Library, id: string, locale: string): string | undefined {
	const { routes, byKey, fallbacks } = tableOf(library);
	const key = (fallbacks.get(id)?.original ?? routes.get(id))?.key;
	return key === undefined ? undefined : idIn(locale, byKey.get(key) ?? [], fallbacks, library.site);
}

function idIn(
	locale: string,
	versions: readonly Route[],
	fallbacks: RouteTable['fallbacks'],
	site: Site,
): string | undefined {
	const own = versions.find((version) => version.locale === locale);
	if (own || versions.length === 0) return own?.id;
	const shown = localizedId(site, versions[0]!.id, locale);
	return fallbacks.has(shown) ? shown : undefined;
}

/** File that holds the Markdown of a page, below the base; undefined where it has none. */
export function markdownFile(library: Library, id: string): string | undefined {
	const has = id === '404' || routesOf(library).has(id) || fallbacksOf(library).has(id);
	return has ? formatFile(library.site, id, 'md') : undefined;
}

/** One language of a page, for `hreflang`. */
export interface Alternate {
	hreflang: string;
	href: string;
}

/**
 * The languages in which a page exists, itself included, and `x-default`: the page outside all
 * locales if there is one, else the default language. Empty for a page of one language only.
 *
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternates(library: Library, id: string): Alternate[] {
	const versions = versionsOf(library, id).filter(({ noindex }) => !noindex);
	const [first] = versions;
	if (first === undefined || versions.length < 2) return [];
	const neutral = versions.find(({ locale }) => locale === undefined);
	const translations = versions.filter((version) => version !== neutral);
	return [
		...translations.map((version) => ({ hreflang: version.language, id: version.id })),
		{ hreflang: 'x-default', id: (neutral ?? first).id },
	].map((version) => ({ hreflang: version.hreflang, href: pageUrl(library.site, version.id) }));
}

const tables = new WeakMap<Library, RouteTable>();

function tableOf(library: Library): RouteTable {
	const known = tables.get(library);
	if (known) return known;
	const table = makeTable(library);
	tables.set(library, table);
	return table;
}

function makeTable(library: Library): RouteTable {
	const { site } = library;
	const all = [...issueRoutes(library), ...pageRoutes(library)];
	const rank = ({ locale }: Route) =>
		locale === undefined ? site.locales.length : site.locales.findIndex(({ path }) => path === locale);
	const byKey = Map.groupBy(all, ({ key }) => key);
	for (const versions of byKey.values()) versions.sort((a, b) => rank(a) - rank(b));
	const routes = new Map(all.map((route) => [route.id, route]));
	const fallbacks = new Map<string, Fallback>();
	const redirects: Redirect[] = [];
	for (const versions of byKey.values()) {
		for (const { id, locale } of fallbackAddresses(versions, site)) {
			if (routes.has(id)) continue;
			const own = versions.find((version) => version.locale === locale);
			if (own) redirects.push({ from: id, to: own.id });
			else fallbacks.set(id, { id, locale, original: versions[0]! });
		}
	}
	redirects.push(...slugAddresses(library, { routes, fallbacks }));
	redirects.push(...formerAddresses(library, { routes, byKey, fallbacks }));
	// An address leads to one place only: the first that claimed it.
	const byFrom = Map.groupBy(redirects, ({ from }) => from);
	return { routes, byKey, fallbacks, redirects: Array.from(byFrom.values(), ([first]) => first!) };
}

function issueRoutes({ issues, site }: Library): Route[] {
	return issues.map((issue) => ({
		id: issuePageId(site, issue),
		key: `${site.folder}/${issue.id}`,
		locale: issue.locale,
		language: issue.language,
		kind: 'issue',
		...(issue.updatedAt && { updatedAt: issue.updatedAt }),
	}));
}

function pageRoutes({ pages }: Library): Route[] {
	return pages
		.filter(({ id }) => id !== '404')
		.map(({ id, key, locale, language, updatedAt, noindex }) => ({
			id,
			key,
			locale,
			language,
			kind: 'page',
			...(updatedAt && { updatedAt }),
			...(noindex && { noindex }),
		}));
}

// Starlight repeats a page of the default language in all others. Issues are repeated in the
// default language too, where only another one has them.
function fallbackAddresses(versions: Route[], site: Site): { id: string; locale: string }[] {
	const [first] = versions;
	const [main, ...others] = site.locales as [SiteLocale, ...SiteLocale[]];
	if (first?.locale === undefined) return [];
	if (first.locale !== main.path && first.kind === 'page') return [];
	const inMain = localizedId(site, first.id, main.path);
	return [...(first.locale === main.path ? [] : [main]), ...others].map(({ path }) => ({
		id: localizedId(site, inMain, path),
		locale: path,
	}));
}

/**
 * The address of a page in another locale, as Starlight forms it.
 *
 * @example
 * localizedId(site, 'en/guides/start', 'id'); // 'id/guides/start'
 */
export function localizedId(site: Site, id: string, locale: string): string {
	const [first, ...rest] = id.split('/');
	const isFolder = site.locales.some(({ path }) => path !== '' && path === first);
	return [locale, isFolder ? rest.join('/') : id].filter(Boolean).join('/');
}

// An address made of the id stays good where an author chose another.
function slugAddresses(
	{ site, issues }: Library,
	{ routes, fallbacks }: Pick<RouteTable, 'routes' | 'fallbacks'>,
): Redirect[] {
	return issues.flatMap((issue) => {
		if (issue.slug === undefined) return [];
		const from = issuePageId(site, { id: issue.id, locale: issue.locale });
		return routes.has(from) || fallbacks.has(from) ? [] : [{ from, to: issue.slug }];
	});
}

function formerAddresses(
	{ site, issues }: Library,
	{ routes, byKey, fallbacks }: Omit<RouteTable, 'redirects'>,
): Redirect[] {
	const present = new Map(issues.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id])));
	return Array.from(present).flatMap(([former, id]) =>
		site.locales.flatMap(({ path }) => {
			const from = issuePageId(site, { id: former, locale: path });
			const to = idIn(path, byKey.get(`${site.folder}/${id}`) ?? [], fallbacks, site);
			return to === undefined || routes.has(from) ? [] : [{ from, to }];
		}),
	);
}
