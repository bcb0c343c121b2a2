import type { Library } from '../outputs/library.ts';
import { issuePageId, pageUrl } from '../outputs/urls.ts';

/** One language of a page, for `<link rel="alternate" hreflang>`. */
export interface Alternate {
	hreflang: string;
	href: string;
}

/**
 * The languages in which a page exists, itself included, and `x-default`: the page outside all
 * locales if there is one, else the default language. Empty for a page of one language only.
 *
 * @param id id of the page's route, for example `en/issues/pairing-error`
 */
export function alternates(library: Library, id: string): Alternate[] {
	const { site } = library;
	const ids = pageIds(library);
	const locale = site.locales.find(({ path }) => path !== '' && (id === path || id.startsWith(`${path}/`)));
	const rest = locale ? id.slice(locale.path.length).replace(/^\//, '') : id;
	const versions = site.locales
		.map(({ path, language }) => ({ hreflang: language, id: [path, rest].filter(Boolean).join('/') }))
		.filter((version) => ids.has(version.id));
	const neutral = ids.has(rest) && !versions.some((version) => version.id === rest) ? rest : undefined;
	const fallback = neutral ?? versions[0]?.id;
	if (fallback === undefined || versions.length + (neutral === undefined ? 0 : 1) < 2) return [];
	return [...versions, { hreflang: 'x-default', id: fallback }].map((version) => ({
		hreflang: version.hreflang,
		href: pageUrl(site, version.id),
	}));
}

const idsOf = new WeakMap<Library, Set<string>>();

/** Ids of all pages that have Markdown and JSON beside them. */
export function pageIds(library: Library): Set<string> {
	const known = idsOf.get(library);
	if (known) return known;
	const ids = new Set([
		...library.issues.map((issue) => issuePageId(library.site, issue)),
		...library.pages.map((page) => page.id),
	]);
	idsOf.set(library, ids);
	return ids;
}
