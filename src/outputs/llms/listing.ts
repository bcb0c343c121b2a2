import { issueLine, pageLine } from './lines.ts';
import { oncePerLocale } from '../once.ts';
import { categoriesOf, issuesOf, siteLabels, type Library, type Page } from '../library.ts';
import { browsePageId } from '../urls.ts';
import type { Issue } from '../../issue/issue.ts';

/** What the lists of one language are made of. Every line is made once, whatever lists it stands in. */
export interface Listing {
	/** Lines of the issues in the order of the library. */
	issues: string[];
	categories: ListedCategory[];
	pages: Page[];
	/** Lines of the pages. */
	pageLines: string[];
}

interface ListedCategory {
	name: string;
	/** Folder of its own lists: the address of the page that lists it. */
	folder: string;
	issues: Issue[];
	lines: string[];
}

/** The lines of a language: its issues by category, and its ordinary pages. */
export const listingOf = oncePerLocale((library, { path, language }): Listing => {
	const { site } = library;
	const t = siteLabels(site, language);
	const lines = new Map(issuesOf(library, path).map((issue) => [issue, issueLine(issue, site, t)]));
	const folders = Map.groupBy(categoriesOf(library, path), ({ id }) => browsePageId(site, path, id));
	const pages = listedPages(library, path);
	return {
		issues: [...lines.values()],
		// A category may have the folder that issues without a category have.
		categories: Array.from(folders, ([folder, categories]) => {
			const issues = categories.flatMap((category) => category.issues);
			return { name: categories[0]!.name, folder, issues, lines: issues.map((issue) => lines.get(issue)!) };
		}),
		pages,
		pageLines: pages.map((page) => pageLine(page, site)),
	};
});

/** Ordinary pages of a locale, or outside of all. Without what is shown where nothing is found. */
export function listedPages({ pages }: Library, locale: string | undefined): Page[] {
	return pages.filter((page) => page.locale === locale && page.id !== '404' && !page.unlisted);
}
