import type { LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import { browsePages, type Address } from '../outputs/browse.ts';
import { codesPage, codesPageId } from '../outputs/codes-page.ts';
import type { Library, Page, SiteLocale } from '../outputs/library.ts';
import { browsePageId, formatUrl, pagePath } from '../outputs/urls.ts';
import type { DocsData } from './docs-data.ts';
import { storePage } from './store-page.ts';

// A program that fetches a list of everything wants to know where to go on, in few bytes.
const MOST_IN_MARKDOWN = 9_500;

/**
 * Adds the pages that list issues to the collection, so that they have a sidebar entry, search and
 * a layout like every other page. A page of the site's own at the same address wins.
 *
 * @param contentFolder the folder of Starlight's content, from the project's root
 * @param taken ids of the entries that exist; the ids added here are added to it
 * @returns the pages, for the Markdown and JSON beside them
 */
export async function storeBrowsePages(
	context: LoaderContext,
	docs: DocsData,
	library: Library,
	taken: Set<string>,
	contentFolder: string,
): Promise<Page[]> {
	const { site } = settings;
	const added: Page[] = [];
	for (const locale of site.locales) {
		const inHtml = listPages(library, locale, (id) => pagePath(site, id));
		const inMarkdown = listPages(library, locale, (id) => formatUrl(site, id, 'md'), MOST_IN_MARKDOWN);
		for (const [index, page] of inHtml.entries()) {
			const own = {
				fields: {
					...(page.description && { description: page.description }),
					sidebar: { order: index },
				},
				...(page.id === codesPageId(library, locale.path) && { mark: { sortable: true } }),
				filePath: `${contentFolder}/${sidebarPath(page.id, locale.path)}`,
			};
			if (await storePage(context, docs, page, own, taken)) added.push(inMarkdown[index]!);
		}
	}
	return added;
}

// In the order of the sidebar: all issues, all codes, the categories.
function listPages(library: Library, locale: SiteLocale, address: Address, most?: number): Page[] {
	const [overview, ...categories] = browsePages(library, locale, address, most);
	return [overview!, codesPage(library, locale, address, most) ?? [], ...categories].flat();
}

// Starlight builds its sidebar from file paths. There is no such file: the path puts all
// categories directly below the issues.
function sidebarPath(id: string, locale: string): string {
	const overview = browsePageId(settings.site, locale);
	const name = id === overview ? 'index' : id.split('/').at(-1);
	return `${overview}/${name}.md`;
}
