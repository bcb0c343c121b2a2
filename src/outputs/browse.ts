import type { Issue } from '../issue/issue.ts';
import { escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { languageName } from './language-name.ts';
import {
	categoriesOf,
	issuesShownIn,
	siteLabels,
	type Library,
	type Page,
	type SiteLocale,
} from './library.ts';
import { counterpart } from './routes.ts';
import { browsePageId, issuePageId } from './urls.ts';

/** The address of a page by id: a path in HTML, an absolute address in Markdown. */
export type Address = (pageId: string) => string;

/**
 * The pages that list the issues a reader of a language is shown, those that only another language
 * has among them: one page for all, one for each category.
 *
 * @param most characters of a page. A longer list leaves out the descriptions; the page for all then
 *   names the categories alone, each with its number of issues, since their lists have the rest.
 */
export function browsePages(library: Library, locale: SiteLocale, address: Address, most = Infinity): Page[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const { path, language } = locale;
	const categories = categoriesOf(library, path, issuesShownIn(library, path));
	const about = { locale: path, language };
	const titles = (issues: Library['issues']) =>
		issues.map((issue) => `- ${issueLink(library, issue, locale, address)}`).join('\n');
	const described = (issues: Library['issues']) =>
		issues
			.map(
				(issue) =>
					`- ${issueLink(library, issue, locale, address)}\\\n  ${escapeMarkdown(issue.description)}`,
			)
			.join('\n');
	// A category without an issue in this language has no list of its own.
	const hasPage = (issues: Library['issues']) => issues.some((issue) => issue.locale === path);
	const heading = (id: string, name: string, issues: Library['issues']) =>
		hasPage(issues) ? markdownLink(name, address(browsePageId(site, path, id))) : escapeMarkdown(name);
	const sections = (list: (issues: Library['issues']) => string) => () =>
		categories
			.map(({ id, name, issues }) => `## ${heading(id, name, issues)}\n\n${list(issues)}`)
			.join('\n\n');
	const counts = (issues: Library['issues']) =>
		hasPage(issues) ? t('llms.issueCount', { count: String(issues.length) }) : titles(issues);
	const overview: Page = {
		...about,
		id: browsePageId(site, path),
		key: browsePageId(site, ''),
		title: t('allErrors'),
		body:
			categories.length === 0
				? t('emptyCategory')
				: firstThatFits([sections(described), sections(titles), sections(counts)], most),
	};
	return [
		overview,
		...categories
			.filter(({ issues }) => hasPage(issues))
			.map(({ id, name, issues }) => ({
				...about,
				id: browsePageId(site, path, id),
				key: browsePageId(site, '', id),
				title: name,
				body: firstThatFits([() => described(issues), () => titles(issues)], most),
			})),
	];
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

/** A link to an issue as a list of a locale shows it: with its language where that is another one. */
export function issueLink(
	library: Library,
	issue: Issue,
	{ path, language }: SiteLocale,
	address: Address,
): string {
	const { site } = library;
	const own = issuePageId(site, issue);
	const link = markdownLink(issue.title, address(counterpart(library, own, path) ?? own));
	if (issue.locale === path) return link;
	const foreign = siteLabels(site, language)('inLanguage', {
		language: languageName(issue.language, language),
	});
	return `${link} (${foreign})`;
}
