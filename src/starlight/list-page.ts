import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Labels } from '../issue/labels.ts';
import { filterFolder } from '../outputs/browse/filter-files.ts';
import { listsOf, type IssueList } from '../outputs/browse/lists.ts';
import { namedPages, pageOfList } from '../outputs/browse/paging.ts';
import { rowOf, type Row } from '../outputs/browse/rows.ts';
import { codeLists } from '../outputs/codes-page.ts';
import { categoryName, siteLabels, type Library, type SiteLocale } from '../outputs/library.ts';
import { browsePageId, pagePath, withBase } from '../outputs/urls.ts';

export type { FilterColumn, FilterFile, RowsFile, WordsFile } from '../outputs/browse/filter-files.ts';
export type { Row } from '../outputs/browse/rows.ts';

/** By which the loader marks the entry of a list. */
export interface ListMark {
	locale: string;
	/** Id of its page. */
	page: string;
}

/** What the components of a page that lists issues or codes need. */
export interface ListPageData {
	t: Labels;
	/** The page's own text, where Starlight rendered it. */
	Body?: StarlightRouteData['Content'];
	sections: { name?: string; href?: string; rows: Row[] }[];
	paging?: Paging;
	filter?: ListFilter;
}

/** The pages of a list that are named at its end. */
export interface Paging {
	current: number;
	/** Undefined stands for those left out. */
	pages: ({ number: number; href: string } | undefined)[];
	previous?: string;
	next?: string;
}

/** What readers can choose issues by. */
export interface ListFilter {
	/** Paths of the list of all, and of the first page of this list. */
	overview: string;
	first: string;
	/** Path of the folder that has the data. */
	folder: string;
	/** What the list is about already, if it is not every issue. */
	chosen?: { facet: string; value: string };
	facets: { id: string; name: string; values: FilterValue[] }[];
}

interface FilterValue {
	slug: string;
	name: string;
	count: number;
	/** Path of the page that lists its issues. */
	href?: string;
}

/** Gathers what a page that lists issues or codes shows; undefined where there is no such list. */
export function listPageData(library: Library, mark: ListMark): ListPageData | undefined {
	const { site } = library;
	const locale = site.locales.find(({ path }) => path === mark.locale);
	if (!locale) return undefined;
	const t = siteLabels(site, locale.language);
	const codes = placeOf(codeLists(library, locale), mark.page);
	if (codes) return { t, sections: [], ...pagingOf(library, codes.list, codes.page) };
	const { overview, categories, others } = listsOf(library, locale);
	const place = placeOf([overview, ...categories, ...others], mark.page);
	if (!place) return undefined;
	const { list, page } = place;
	return {
		t,
		sections: sectionsOf(library, locale, list, page),
		...pagingOf(library, list, page),
		...filterOf(library, locale, list),
	};
}

function placeOf<List extends { id: string; pages: readonly unknown[] }>(
	lists: readonly List[],
	id: string,
): { list: List; page: number } | undefined {
	for (const list of lists) {
		const index = list.pages.findIndex((_, position) => pageOfList(list.id, position + 1) === id);
		if (index !== -1) return { list, page: index + 1 };
	}
	return undefined;
}

function sectionsOf(
	library: Library,
	locale: SiteLocale,
	list: IssueList,
	page: number,
): ListPageData['sections'] {
	const { site } = library;
	const issues = list.pages[page - 1]!;
	const row = (issue: (typeof issues)[number]) => rowOf(library, issue, locale);
	if (list.facet !== undefined) return [{ rows: issues.map(row) }];
	const { categories } = listsOf(library, locale);
	return Array.from(
		Map.groupBy(issues, ({ category }) => category),
		([category, members]) => {
			const own = categories.find(({ id }) => id === browsePageId(site, locale.path, category));
			return {
				name: categoryName(site, category, locale.language),
				...(own && { href: pagePath(site, own.id) }),
				rows: members.map(row),
			};
		},
	);
}

function pagingOf(
	{ site }: Library,
	list: { id: string; pages: readonly unknown[] },
	current: number,
): { paging?: Paging } {
	const count = list.pages.length;
	if (count === 1) return {};
	const href = (number: number) => pagePath(site, pageOfList(list.id, number));
	const pages = namedPages(current, count).map((number) =>
		number === undefined ? undefined : { number, href: href(number) },
	);
	return {
		paging: {
			current,
			pages,
			...(current > 1 && { previous: href(current - 1) }),
			...(current < count && { next: href(current + 1) }),
		},
	};
}

function filterOf(library: Library, locale: SiteLocale, list: IssueList): { filter?: ListFilter } {
	const { site } = library;
	const { facets, overview } = listsOf(library, locale);
	if (overview.pages.flat().length === 0) return {};
	const { facet, value } = list;
	return {
		filter: {
			overview: pagePath(site, overview.id),
			first: pagePath(site, list.id),
			folder: withBase(site, `${filterFolder(library, locale)}/`),
			...(facet !== undefined && value !== undefined && { chosen: { facet, value } }),
			facets: facets.map(({ id, name, values }) => ({
				id,
				name,
				values: values.map(({ slug, name: label, pageId, issues }) => ({
					slug,
					name: label,
					count: issues.length,
					...(pageId !== undefined && { href: pagePath(site, pageId) }),
				})),
			})),
		},
	};
}
