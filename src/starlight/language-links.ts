import type { Library } from '../outputs/library.ts';
import { counterpart, fallbacksOf, localizedId, routesOf } from '../outputs/routes.ts';
import { browsePageId, pagePath } from '../outputs/urls.ts';

/** One choice of the language picker. */
export interface LanguageLink {
	label: string;
	href: string;
	/** Whether this is the language of the page. On a page outside all languages none is. */
	selected: boolean;
}

/**
 * Where the language picker leads from a page: to its translation, to the same text in another
 * language, or else to the start of that language.
 *
 * @param id id of the page's route
 * @param locale folder of its language, undefined outside of all or for the root locale
 */
export function languageLinks(id: string, locale: string | undefined, library: Library): LanguageLink[] {
	const { site } = library;
	const isKnown = routesOf(library).has(id) || fallbacksOf(library).has(id) || id === '404';
	const isOutside =
		id === '404' ||
		(routesOf(library).get(id)?.locale === undefined && isKnown && !fallbacksOf(library).has(id));
	return site.locales.map(({ path, label }) => ({
		label,
		href: pagePath(
			site,
			isKnown ? (counterpart(library, id, path) ?? startOf(library, path)) : localizedId(site, id, path),
		),
		selected: !isOutside && path === (locale ?? ''),
	}));
}

/** The first page of a locale: its home, or where there is none the list of its issues. */
export function startOf(library: Library, locale: string): string {
	const hasHome = routesOf(library).has(locale) || fallbacksOf(library).has(locale);
	return hasHome ? locale : browsePageId(library.site, locale);
}
