import { issueMarkdown } from '../issue-markdown.ts';
import { issueLink, pageLink } from './lines.ts';
import { listingOf } from './listing.ts';
import { oncePerLocale } from '../once.ts';
import { siteLabels } from '../library.ts';
import { pageMarkdown } from '../page-markdown.ts';
import { llmsFile } from '../urls.ts';

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
	const { categories, pages } = listingOf(library, locale);
	const guides: FullPageGroup = {
		name: siteLabels(site, locale.language)('pages'),
		file: llmsFile(locale.path, 'llms-full-pages.txt'),
		pages: pages.map((page) => fullPage(pageLink(page, site), () => pageMarkdown(page, site))),
	};
	const groups = categories.map(({ name, folder, issues }) => ({
		name,
		file: `${folder}/llms-full.txt`,
		pages: issues.map((issue) => fullPage(issueLink(issue, site), () => issueMarkdown(issue, library))),
	}));
	return pages.length > 0 ? [...groups, guides] : groups;
});

function fullPage(link: string, text: () => string): FullPage {
	return { link, length: text().length, text };
}
