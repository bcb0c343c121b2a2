import type { LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import type { Page } from '../outputs/library.ts';
import { searchPage } from '../outputs/search-page.ts';
import { formatUrl, pagePath } from '../outputs/urls.ts';
import type { DocsData } from '../source/docs-data.ts';
import { storePage } from './store-page.ts';

/**
 * Adds the page that holds the lookup to the collection, in every language. A page of the site's
 * own at the same address wins.
 *
 * @param taken ids of the entries that exist; the ids added here are added to it
 * @returns the pages, for the Markdown and JSON beside them
 */
export async function storeSearchPages(
	context: LoaderContext,
	docs: DocsData,
	taken: Set<string>,
	contentFolder: string,
): Promise<Page[]> {
	const { site } = settings;
	const added: Page[] = [];
	for (const locale of site.locales) {
		const page = searchPage(site, locale, (id) => pagePath(site, id));
		const own = {
			fields: {
				description: page.description,
				head: [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } }],
				pagefind: false,
				prev: false,
				next: false,
				sidebar: { hidden: true },
				tableOfContents: false,
			},
			mark: { lookup: true },
			filePath: `${contentFolder}/${page.id}.md`,
		};
		if (!(await storePage(context, docs, page, own, taken))) continue;
		added.push(searchPage(site, locale, (id) => formatUrl(site, id, 'md')));
	}
	return added;
}
