import type { Issue } from '../../issue/issue.ts';
import { siteLabels, type Library, type SiteLocale } from '../library.ts';
import { oncePerLocale } from '../once.ts';
import { browsePageId } from '../urls.ts';
import { categoryValues, facetsOf, type Facet, type FacetId, type FacetValue } from './facets.ts';
import { inPages } from './paging.ts';

const MOST_ISSUES = 120;

/** A list of issues, and the pages it takes. */
export interface IssueList {
	/** Id of its first page. */
	id: string;
	title: string;
	/** What it lists, where that is not every issue. */
	facet?: FacetId;
	value?: string;
	pages: Issue[][];
}

/** What readers of a locale browse. */
export interface Lists {
	/** Every issue, by category. */
	overview: IssueList;
	categories: IssueList[];
	/** Lists that repeat the issues of the categories in another order. */
	others: IssueList[];
	facets: Facet[];
}

/** All lists of the issues that readers of a locale are shown, those in other languages among them. */
export const listsOf = oncePerLocale((library: Library, locale: SiteLocale): Lists => {
	const { site } = library;
	const facets = facetsOf(library, locale);
	const categories = categoryValues(library, locale);
	const inOrder = issuesInOrder(library, locale);
	const order = new Map(inOrder.map((issue, index) => [issue, index]));
	const pagesOf = (issues: readonly Issue[]) =>
		inPages(
			issues.toSorted((a, b) => order.get(a)! - order.get(b)!),
			MOST_ISSUES,
		);
	const lists = (facet: FacetId, values: readonly FacetValue[]) =>
		values.flatMap(({ pageId, slug, title, issues }) =>
			pageId === undefined ? [] : { id: pageId, title, facet, value: slug, pages: pagesOf(issues) },
		);
	return {
		overview: {
			id: browsePageId(site, locale.path),
			title: siteLabels(site, locale.language)('allErrors'),
			pages: pagesOf(inOrder),
		},
		categories: lists('category', categories),
		others: facets.flatMap(({ id, values }) => (id === 'category' ? [] : lists(id, values))),
		facets,
	};
});

/** The issues that readers of a locale are shown, in the order of every list: by category. */
export const issuesInOrder = oncePerLocale((library: Library, locale: SiteLocale): Issue[] =>
	categoryValues(library, locale).flatMap(({ issues }) => issues),
);
