import type { Problem } from '../issue/problem.ts';

/** A locale of the site as Starlight has it. */
export interface Locale {
	/** First folder of its addresses and files; empty for the root locale. */
	path: string;
	/** BCP 47 language tag. */
	language: string;
}

/** Where an issue's file stands: what its path says about it. */
export interface IssuePlace {
	id: string;
	locale: Locale;
	/** First folders of the site's other locales. */
	otherPaths: string[];
	category: string;
}

/**
 * Reads locale, category and id from a path below `content/docs`; undefined for files that are
 * not issues.
 *
 * @example
 * placeOf('id/issues/onboarding/pairing-error.mdx', locales, 'issues');
 * // { id: 'pairing-error', category: 'onboarding', locale: { path: 'id', language: 'id' } }
 */
export function placeOf(path: string, locales: readonly Locale[], folder: string): IssuePlace | undefined {
	const segments = path.split('/');
	const locale =
		locales.find((candidate) => candidate.path !== '' && candidate.path === segments[0]) ??
		locales.find((candidate) => candidate.path === '');
	if (!locale) return undefined;
	const below = locale.path === '' ? segments : segments.slice(1);
	const file = below.at(-1);
	if (below.length < 2 || below[0] !== folder || !file) return undefined;
	const id = file.replace(/\.mdx?$/, '');
	if (id === file || id === 'index') return undefined;
	const otherPaths = locales
		.map(({ path: other }) => other)
		.filter((other) => other !== locale.path && other !== '');
	return { id, locale, otherPaths, category: below.length > 2 ? below[1]! : '' };
}

/**
 * A page that lies where an issue of another language would lie: the site does not know the
 * language, so nobody would ever see it as an issue.
 *
 * @param path below `content/docs`
 * @param file the same from the project's root
 * @example
 * misplacedIssue('fr/issues/late.mdx', 'src/content/docs/fr/issues/late.mdx', locales, 'issues');
 * // a warning, unless `fr` is a language of the site
 */
export function misplacedIssue(
	path: string,
	file: string,
	locales: readonly Locale[],
	folder: string,
): Problem | undefined {
	const [language = '', ...below] = path.split('/');
	const known = locales.some((locale) => locale.path === language);
	if (known || below.length < 2 || below[0] !== folder || !isLanguage(language)) return undefined;
	const paths = locales.map((locale) => (locale.path ? `${locale.path}/${folder}/` : `${folder}/`));
	return {
		rule: 'misplaced-issue',
		severity: 'warning',
		file,
		path: [],
		line: 1,
		column: 1,
		message: `This file looks like an issue, but "${language}" is no language of the site, so it is shown as an ordinary page.`,
		hint: `Add "${language}" to \`locales\` of starlight(), or move the file to ${paths.join(' or ')}.`,
	};
}

// Three letters can be a word of any kind, so the tag must be one that has a name.
function isLanguage(tag: string): boolean {
	try {
		return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
	} catch {
		return false;
	}
}
