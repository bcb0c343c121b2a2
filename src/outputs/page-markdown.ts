import { escapeMarkdown } from '../issue/text-markdown.ts';
import { pageHeader } from './issue-markdown.ts';
import { siteLabels, type Page, type Site } from './library.ts';

/** An ordinary page as Markdown, with the same first line as every other. */
export function pageMarkdown(page: Page, site: Site): string {
	return [
		pageHeader(site, siteLabels(site, page.language), page, page.id),
		`# ${escapeMarkdown(page.title)}`,
		page.description && escapeMarkdown(page.description),
		page.body,
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n');
}
