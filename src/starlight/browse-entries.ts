import type { LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import { browsePages } from '../outputs/browse/pages.ts';
import { codesPages } from '../outputs/codes-page.ts';
import type { Library, Page, SiteLocale } from '../outputs/library.ts';
import { browsePageId, formatUrl, pagePath } from '../outputs/urls.ts';
import type { DocsData } from '../source/docs-data.ts';
import { storePage } from './store-page.ts';

// A program that fetches a list of everything wants to know where to go on, in few bytes.
const MOST_IN_MARKDOWN = 9_500;

const NOINDEX = { tag: 'meta', attrs: { name: 'robots', content: 'noindex' } };

/** A page that lists issues or codes, as it is added. */
interface AddedPage {
	page: Page;
	/** What Starlight renders as the page; a list of issues is drawn by a component instead. */
	rendered?: Page;
}

/**
 * Adds the pages that list issues to the collection, so that they have a sidebar entry and a layout
 * like every other page. A page of the site's own at the same address wins.
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
	const added: Page[] = [];
	for (const locale of settings.site.locales) {
		for (const [index, { page, rendered }] of listPages(library, locale).entries()) {
			const own = {
				isDrawn: rendered === undefined,
				fields: {
					...(page.description && { description: page.description }),
					...(page.noindex && { head: [NOINDEX] }),
					// Whoever searches for words of an issue wants the issue, not a list that has its title.
					pagefind: false,
					prev: false,
					next: false,
					tableOfContents: false,
					sidebar: { order: index, hidden: page.unlisted === true },
				},
				mark: { list: { locale: locale.path, page: page.id } },
				filePath: `${contentFolder}/${sidebarPath(page, locale.path)}`,
			};
			// What search engines show would be the same words after every list in `llms.txt`.
			const { description: about, ...undescribed } = page;
			const listed = rendered ? page : { ...undescribed, ...(about && { about }) };
			if (await storePage(context, docs, rendered ?? page, own, taken)) added.push(listed);
		}
	}
	return added;
}

// In the order of the sidebar: all issues, all codes, the categories.
function listPages(library: Library, locale: SiteLocale): AddedPage[] {
	const { site } = settings;
	const inMarkdown = (id: string) => formatUrl(site, id, 'md');
	const [overview, ...others] = browsePages(library, locale, inMarkdown, MOST_IN_MARKDOWN);
	const inHtml = codesPages(library, locale, (id) => pagePath(site, id));
	const codes = codesPages(library, locale, inMarkdown, MOST_IN_MARKDOWN);
	return [
		{ page: overview! },
		...codes.map((page, index) => ({ page, rendered: inHtml[index]! })),
		...others.map((page) => ({ page })),
	];
}

// Starlight builds its sidebar from file paths. There is no such file: the path puts all
// categories directly below the issues.
function sidebarPath({ id, unlisted }: Page, locale: string): string {
	if (unlisted) return `${id}.md`;
	const overview = browsePageId(settings.site, locale);
	const name = id === overview ? 'index' : id.split('/').at(-1);
	return `${overview}/${name}.md`;
}
