import { documentsOf, type Document } from '../document.ts';
import { issueLink, pageLink } from './lines.ts';
import { listingOf } from './listing.ts';
import { oncePerLocale } from '../once.ts';
import { siteLabels } from '../library.ts';
import { issuePageId, llmsFile } from '../urls.ts';

/** The Markdown of a page. */
export interface FullPage {
	/** Its title as a link to its own file. */
	link: string;
	length: number;
	text: () => string;
}

/** The pages of a category, or the guides. */
interface FullPageGroup {
	name: string;
	/** Path of the file that has only them. */
	file: string;
	pages: FullPage[];
}

/**
 * All pages of a language in full, by category. Their lengths are kept and their texts are not:
 * those of a large site take more memory than there may be.
 */
export const fullPagesOf = oncePerLocale((library, locale): FullPageGroup[] => {
	const { site } = library;
	const documents = documentsOf(library);
	const { categories, pages } = listingOf(library, locale);
	const guides: FullPageGroup = {
		name: siteLabels(site, locale.language)('pages'),
		file: llmsFile(locale.path, 'llms-full-pages.txt'),
		pages: pages.map((page) => fullPage(pageLink(page, site), documents.get(page.id)!)),
	};
	const groups = categories.map(({ name, folder, issues }) => ({
		name,
		file: `${folder}/llms-full.txt`,
		pages: issues.map((issue) => fullPage(issueLink(issue, site), documents.get(issuePageId(site, issue))!)),
	}));
	return pages.length > 0 ? [...groups, guides] : groups;
});

function fullPage(link: string, { length, text }: Document): FullPage {
	return { link, length: length(), text };
}
