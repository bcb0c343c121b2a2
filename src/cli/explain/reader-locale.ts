import type { Site, SiteLocale } from '../../outputs/library.ts';

/**
 * The language in which a reader at a terminal wants an issue: the one asked for, else that of the
 * environment, else the site's first.
 *
 * @param wanted a language tag, such as `id`, or the folder of a language
 * @throws {Error} where the site does not have what was asked for; the environment may say anything
 * @example
 * readerLocale(site, undefined, { LANG: 'id_ID.UTF-8' }).path; // 'id'
 */
export function readerLocale(site: Site, wanted: string | undefined, env: NodeJS.ProcessEnv): SiteLocale {
	if (wanted !== undefined) {
		const found = match(site, wanted);
		if (found) return found;
		const tags = site.locales.map(({ language }) => language).join(', ');
		throw new Error(`The site is not in the language "${wanted}".\nUse one of these: ${tags}.`);
	}
	// The first of these that is set decides, as POSIX has it.
	const [set = ''] = ['LC_ALL', 'LC_MESSAGES', 'LANG'].flatMap((name) => env[name] || []);
	return match(site, set.replace(/[.@].*$/, '')) ?? site.locales[0]!;
}

function match({ locales }: Site, wanted: string): SiteLocale | undefined {
	const tag = wanted.trim().toLowerCase().replaceAll('_', '-');
	const base = tag.split('-')[0];
	return (
		locales.find(({ language, path }) => [language.toLowerCase(), path.toLowerCase()].includes(tag)) ??
		locales.find(({ language }) => language.toLowerCase().split('-')[0] === base)
	);
}
