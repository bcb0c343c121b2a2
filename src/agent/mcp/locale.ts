import { z } from 'zod';
import type { Site, SiteLocale } from '../../outputs/library.ts';
import { Problem } from './problem.ts';

/** The input of a tool that says which language its reader wants. */
export function localeField(site: Site) {
	const [first] = site.locales;
	return z
		.string()
		.max(40)
		.optional()
		.describe(`Language of the answer: ${namesOf(site)}. Default: ${first?.language ?? 'en'}.`);
}

/**
 * The locale that a client means: its language tag, a more or less exact one, or its folder.
 *
 * @throws {Problem} where the site has none such
 * @example
 * localeOf(site, 'id-ID').path; // 'id'
 */
export function localeOf({ locales }: Site, wanted: string | undefined): SiteLocale {
	const tag = wanted?.trim().toLowerCase();
	if (!tag) return locales[0]!;
	const base = tag.split(/[-_]/)[0];
	const found =
		locales.find(({ language, path }) => language.toLowerCase() === tag || path.toLowerCase() === tag) ??
		locales.find(({ language }) => language.toLowerCase().split('-')[0] === base);
	if (found) return found;
	throw new Problem(
		`There is no language "${wanted}" here.`,
		`Use one of these: ${locales.map(({ language }) => language).join(', ')}.`,
	);
}

/** The languages of a site: `en (English), id (Bahasa Indonesia)`. */
export function namesOf({ locales }: Site): string {
	return locales.map(({ language, label }) => `${language} (${label})`).join(', ');
}
