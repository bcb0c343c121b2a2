import type { LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import type { Page } from '../outputs/library.ts';
import type { DocsData } from '../source/docs-data.ts';

/** What an added page has beside its text. */
interface PageFields {
	/** Whether its text is shown by a component of ours, so that its Markdown is not rendered. */
	isDrawn?: boolean;
	/** Frontmatter beside the title. */
	fields: Record<string, unknown>;
	/** What our own code finds the page by. */
	mark?: Record<string, unknown>;
	/** Where its file would lie, from the project's root. Starlight builds its sidebar from that. */
	filePath: string;
}

/**
 * Adds a page without a file to the collection, with the layout of every other page.
 *
 * @param taken ids of the entries that exist; the page's own is added to it
 * @returns whether it was added: a page of the site's own at the same address wins
 */
export async function storePage(
	{ store, generateDigest, renderMarkdown }: LoaderContext,
	docs: DocsData,
	{ id, title, body }: Page,
	{ fields, mark, filePath, isDrawn }: PageFields,
	taken: Set<string>,
): Promise<boolean> {
	if (taken.has(id)) return false;
	taken.add(id);
	const digest = generateDigest(`${settings.digest} ${JSON.stringify([title, fields, body])}`);
	if (store.get(id)?.digest === digest) return true;
	const own = { title, editUrl: false, ...fields };
	const parsed = docs.parse(own, '');
	const data = parsed.success ? parsed.data : withDefaults(own);
	store.delete(id);
	store.set({
		id,
		data: { ...data, ...mark },
		body,
		digest,
		filePath,
		rendered: isDrawn ? { html: '' } : await renderMarkdown(`\n${body}`),
	});
	return true;
}

// A site's own schema may ask for fields that nobody wrote here.
function withDefaults({ sidebar, ...fields }: Record<string, unknown>): Record<string, unknown> {
	return {
		head: [],
		template: 'doc',
		pagefind: true,
		draft: false,
		...fields,
		sidebar: { hidden: false, attrs: {}, ...(sidebar as object) },
	};
}
