import type { Issue } from '../../issue/issue.ts';
import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { lastUpdate } from '../front-matter.ts';
import { siteLabels, type Library, type Page, type SiteLocale } from '../library.ts';
import { browsePageId } from '../urls.ts';
import { firstThatFits, issueLink, type Address } from './address.ts';
import { categoryValues } from './facets.ts';
import { listsOf, type IssueList } from './lists.ts';
import { pageOfList } from './paging.ts';

/**
 * The pages that list the issues a reader of a language is shown, those that only another language
 * has among them: one list of all, one for each category, and one for each other thing that readers
 * can choose by. A long list takes several pages. Only the first pages of all issues and of the
 * categories are for search engines and lists of pages: the rest repeats them.
 *
 * @param most characters of a page. A longer one leaves out the descriptions; the page for all then
 *   names the categories alone, each with its number of issues, since their lists have the rest.
 */
export function browsePages(library: Library, locale: SiteLocale, address: Address, most = Infinity): Page[] {
	const { overview, categories, others } = listsOf(library, locale);
	const pagesOf = (list: IssueList) =>
		list.pages.map((_, index) => listPage(library, locale, list, index + 1, address, most));
	const [first, ...rest] = pagesOf(overview);
	const body = overviewBody(library, locale, address, most);
	return [{ ...first!, body }, ...rest, ...[...categories, ...others].flatMap(pagesOf)];
}

/** The title of one of the pages of a list. */
function listTitle({ site }: Library, { language }: SiteLocale, list: ListName, page: number): string {
	const { title, pages } = list;
	if (pages.length === 1) return title;
	const values = { title, page: String(page), pages: String(pages.length) };
	return page === 1 ? title : siteLabels(site, language)('browse.page', values);
}

type ListName = { title: string; pages: readonly unknown[] };

/** Id, title, place and last change of one of the pages of a list, and what follows from its number. */
export function pageFields(
	library: Library,
	locale: SiteLocale,
	list: ListName & { id: string },
	page: number,
	issues: readonly Issue[],
): Omit<Page, 'body'> {
	const { site } = library;
	const updatedAt = lastUpdate(issues.map((issue) => issue.updatedAt));
	const id = pageOfList(list.id, page);
	return {
		id,
		key: browsePageId(site, '') + id.slice(browsePageId(site, locale.path).length),
		locale: locale.path,
		language: locale.language,
		title: listTitle(library, locale, list, page),
		...(updatedAt && { updatedAt }),
		...(page > 1 && { noindex: true, unlisted: true }),
	};
}

/** A line that leads to the next page of a list; none on the last. */
export function nextPage(
	library: Library,
	locale: SiteLocale,
	list: ListName & { id: string },
	page: number,
	address: Address,
): string[] {
	if (page >= list.pages.length) return [];
	const title = listTitle(library, locale, list, page + 1);
	return [markdownLink(title, address(pageOfList(list.id, page + 1)))];
}

function listPage(
	library: Library,
	locale: SiteLocale,
	list: IssueList,
	page: number,
	address: Address,
	most: number,
): Page {
	const issues = list.pages[page - 1]!;
	const { described, titles } = formsOf(library, locale, address);
	const rows = firstThatFits([() => described(issues), () => titles(issues)], most);
	const all = list.pages.flat();
	const count = all.length;
	const t = siteLabels(library.site, locale.language);
	const description = t('browse.description', { count: String(count) });
	return {
		...pageFields(library, locale, list, page, all),
		...(page === 1 && count > 0 && { description }),
		...(list.facet !== undefined && list.facet !== 'category' && { noindex: true, unlisted: true }),
		body: [rows, ...nextPage(library, locale, list, page, address)].join('\n\n'),
	};
}

function overviewBody(library: Library, locale: SiteLocale, address: Address, most: number): string {
	const t = siteLabels(library.site, locale.language);
	const categories = categoryValues(library, locale);
	if (categories.length === 0) return t('emptyCategory');
	const { described, titles } = formsOf(library, locale, address);
	const sections = (list: (issues: Issue[], hasPage: boolean) => string) => () =>
		categories
			.map(({ name, pageId, issues }) => {
				const heading = pageId === undefined ? escapeMarkdown(name) : markdownLink(name, address(pageId));
				return `## ${heading}\n\n${list(issues, pageId !== undefined)}`;
			})
			.join('\n\n');
	// A category without an issue in this language has no list of its own.
	const counts = (issues: Issue[], hasPage: boolean) =>
		hasPage ? t('llms.issueCount', { count: String(issues.length) }) : titles(issues);
	return firstThatFits([sections(described), sections(titles), sections(counts)], most);
}

function formsOf(library: Library, locale: SiteLocale, address: Address) {
	const link = (issue: Issue) => `- ${issueLink(library, issue, locale, address)}`;
	return {
		described: (issues: readonly Issue[]) =>
			issues.map((issue) => `${link(issue)}\\\n  ${escapeMarkdown(issue.description)}`).join('\n'),
		titles: (issues: readonly Issue[]) => issues.map(link).join('\n'),
	};
}
