import type { Issue } from '../../issue/issue.ts';
import { markdownLink } from '../../issue/text-markdown.ts';
import { languageName } from '../language-name.ts';
import { siteLabels, type Library, type SiteLocale } from '../library.ts';
import { counterpart } from '../routes.ts';
import { issuePageId } from '../urls.ts';

/** The address of a page by id: a path in HTML, an absolute address in Markdown. */
export type Address = (pageId: string) => string;

/** A link to an issue as a list of a locale shows it: with its language where that is another one. */
export function issueLink(library: Library, issue: Issue, locale: SiteLocale, address: Address): string {
	const link = markdownLink(issue.title, address(shownAt(library, issue, locale)));
	const foreign = foreignLanguage(library, issue, locale);
	return foreign ? `${link} (${foreign})` : link;
}

/** Id of the page at which readers of a locale are shown an issue. */
export function shownAt(library: Library, issue: Issue, { path }: SiteLocale): string {
	const own = issuePageId(library.site, issue);
	return counterpart(library, own, path) ?? own;
}

/** Says in which language an issue is, where it is not the one of the list. */
export function foreignLanguage(
	{ site }: Library,
	issue: Issue,
	{ path, language }: SiteLocale,
): string | undefined {
	if (issue.locale === path) return undefined;
	return siteLabels(site, language)('inLanguage', { language: languageName(issue.language, language) });
}

/** The first of some forms of a text that has no more than so many characters, or else the last. */
export function firstThatFits(forms: readonly (() => string)[], most: number): string {
	let text = '';
	for (const form of forms) {
		text = form();
		if (text.length <= most) break;
	}
	return text;
}

/** The error codes of an issue, each once. */
export function codesOf({ errors }: Issue): string[] {
	return [...new Set(errors.flatMap(({ code }) => code ?? []))];
}
