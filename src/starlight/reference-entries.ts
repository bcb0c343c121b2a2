import type { LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import { fieldReference } from '../outputs/field-reference.ts';
import type { Page } from '../outputs/library.ts';
import type { DocsData } from '../source/docs-data.ts';
import { storePage } from './store-page.ts';

/**
 * Adds the page that explains every field to the collection, in every language, where the site asks
 * for it. A page of the site's own at the same address wins.
 *
 * @param taken ids of the entries that exist; the ids added here are added to it
 * @returns the pages, for the Markdown and JSON beside them
 */
export async function storeFieldReferences(
	context: LoaderContext,
	docs: DocsData,
	taken: Set<string>,
	contentFolder: string,
): Promise<Page[]> {
	const { site } = settings;
	const added: Page[] = [];
	for (const locale of settings.fieldReference ? site.locales : []) {
		const page = fieldReference(site, locale, docs.keys);
		const own = {
			fields: {
				description: page.description,
				// Its examples would be found in place of what a reader with an error looks for.
				pagefind: false,
				prev: false,
				next: false,
				sidebar: { order: 100 },
			},
			filePath: `${contentFolder}/${page.id}.md`,
		};
		if (await storePage(context, docs, page, own, taken)) added.push(page);
	}
	return added;
}
