import type { Library, SiteLocale } from './library.ts';

/**
 * Makes something of each language of a library once, when first asked for. It is forgotten with
 * the library.
 */
export function oncePerLocale<T>(
	make: (library: Library, locale: SiteLocale) => T,
): (library: Library, locale: SiteLocale) => T {
	const made = new WeakMap<Library, Map<string, T>>();
	return (library, locale) => {
		const byLocale = made.get(library) ?? new Map<string, T>();
		made.set(library, byLocale);
		const known = byLocale.get(locale.path);
		if (known !== undefined) return known;
		const result = make(library, locale);
		byLocale.set(locale.path, result);
		return result;
	};
}
