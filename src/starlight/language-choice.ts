import { siteLabels, type Library } from '../outputs/library.ts';
import { counterpart, fallbacksOf, localizedId, routesOf } from '../outputs/routes.ts';
import { browsePageId, pagePath } from '../outputs/urls.ts';

/** What the language picker of a page offers. */
export interface LanguageChoice {
	/** What it shows on a page outside all languages, where none is chosen. */
	placeholder?: string;
	languages: { label: string; language: string; href: string; selected: boolean }[];
}

/**
 * Where the language picker leads from a page: to its translation, to the same text in another
 * language, or else to the start of that language.
 *
 * @param id id of the page's route
 * @param locale folder of its language, undefined outside of all or for the root locale
 */
export function languageChoice(id: string, locale: string | undefined, library: Library): LanguageChoice {
	const { site } = library;
	const route = routesOf(library).get(id);
	const isOurs = route !== undefined || fallbacksOf(library).has(id) || id === '404';
	const isOutside = id === '404' || (route !== undefined && route.locale === undefined);
	// Of the site's own pages nothing is known but their addresses, so those are translated.
	const target = (path: string) =>
		isOurs ? (counterpart(library, id, path) ?? startOf(library, path)) : localizedId(site, id, path);
	const words = new Set(site.locales.map(({ language }) => siteLabels(site, language)('language')));
	return {
		...(isOutside && { placeholder: [...words].join(' · ') }),
		languages: site.locales.map(({ path, language, label }) => ({
			label,
			language,
			href: pagePath(site, target(path)),
			selected: !isOutside && path === (locale ?? ''),
		})),
	};
}

/** The first page of a locale: its home, or where there is none the list of its issues. */
function startOf(library: Library, locale: string): string {
	const hasHome = routesOf(library).has(locale) || fallbacksOf(library).has(locale);
	return hasHome ? locale : browsePageId(library.site, locale);
}
