/** What tells one language of the site from another. */
interface Locale {
	path: string;
	language: string;
}

/**
 * The language to answer in: that of the page, or on a page outside of all languages the first of
 * the reader's own that the site has, else its default.
 *
 * @param path first folder of the page's language
 * @param languages what the reader's browser asks for, most wanted first
 */
export function readerLocale<T extends Locale>(
	locales: readonly T[],
	path: string | undefined,
	languages: readonly string[],
): T {
	const base = (tag: string) => tag.toLowerCase().split('-')[0];
	const wanted = languages.flatMap(
		(tag) => locales.find(({ language }) => base(language) === base(tag)) ?? [],
	);
	return locales.find((locale) => locale.path === path) ?? wanted[0] ?? locales[0]!;
}
