import type { OfflineLocale } from './config.ts';

/**
 * What a page is stored under, whichever way its address is written.
 *
 * @example
 * pageKey('https://help.example/en/search/?q=1#top'); // 'https://help.example/en/search'
 * pageKey('https://help.example/en/index.html'); // 'https://help.example/en'
 */
export function pageKey(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/+$/, '');
}

/** What a file is stored under: its address alone, since queries only make browsers ask again. */
export function fileKey(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname;
}

/**
 * The language to answer a reader in: that of the address, else one that the browser is set to,
 * else the site's first.
 *
 * @param root path of the site's root, with a slash at its end
 * @param wanted languages that the browser is set to, best first
 */
export function localeFor(
	address: string,
	{ root, locales }: { root: string; locales: readonly OfflineLocale[] },
	wanted: readonly string[],
): OfflineLocale {
	const [folder = ''] = new URL(address).pathname.slice(root.length).split('/');
	const base = (tag: string) => tag.toLowerCase().split('-')[0];
	const named = locales.find(({ path }) => path !== '' && path === folder);
	const ofRoot = locales.find(({ path }) => path === '');
	const [chosen] = wanted.flatMap((tag) => locales.filter(({ language }) => base(language) === base(tag)));
	return named ?? ofRoot ?? chosen ?? locales[0]!;
}
