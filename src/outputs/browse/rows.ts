import type { Issue } from '../../issue/issue.ts';
import { siteLabels, type Library, type SiteLocale } from '../library.ts';
import { pagePath } from '../urls.ts';
import { codesOf, foreignLanguage, shownAt } from './address.ts';

/** What a list shows of an issue. */
export interface Row {
	href: string;
	/** The issue's id, where it is not the end of that address. */
	id?: string;
	title: string;
	description: string;
	codes: string[];
	/** In the words of the list's language; absent where nothing was found to help yet. */
	status?: string;
	/** The issue's language where it is not that of the list. */
	foreign?: { lang: string; dir: 'ltr' | 'rtl'; words: string };
}

/** An issue as a list of a locale shows it. */
export function rowOf(library: Library, issue: Issue, locale: SiteLocale): Row {
	const { site } = library;
	const { title, description, status } = issue;
	const words = foreignLanguage(library, issue, locale);
	const direction = site.locales.find(({ path }) => path === issue.locale)?.direction ?? 'ltr';
	const page = shownAt(library, issue, locale);
	return {
		href: pagePath(site, page),
		...(page.split('/').at(-1) !== issue.id && { id: issue.id }),
		title,
		description,
		codes: codesOf(issue),
		...(status !== 'open' && { status: siteLabels(site, locale.language)(`status.${status}`) }),
		...(words !== undefined && { foreign: { lang: issue.language, dir: direction, words } }),
	};
}
