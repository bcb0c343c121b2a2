import { escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { categoriesOf, siteLabels, type Library, type Page, type SiteLocale } from './library.ts';
import { routesOf } from './routes.ts';
import { browsePageId, fileUrl, formatUrl, issuePageId, llmsFile } from './urls.ts';

// Beyond this some agents cut a text off: https://agentdocsspec.com/spec
const MOST_CHARACTERS = 50_000;

/**
 * `sitemap.md`: how the site is built up, as nested lists with links to Markdown: languages,
 * categories, issues and guides. Where that is too long, the categories stand without their issues;
 * where even that is, each language with its `llms.txt`.
 *
 * @see https://agent-ready.dev/what-is-sitemap-md
 */
export function sitemapMarkdown(library: Library, most = MOST_CHARACTERS): string {
	return (
		[siteTree(library, true), siteTree(library, false)].find((text) => text.length < most) ??
		languageList(library)
	);
}

function siteTree(library: Library, withIssues: boolean): string {
	const { site } = library;
	const outside = pagesOf(library, undefined).map((page) => pageLine(page, library));
	const languages = site.locales.flatMap((locale) => [
		`## ${escapeMarkdown(oneLine(locale.label))}`,
		languageTree(library, locale, withIssues).join('\n'),
	]);
	return blocks([title(library), outside.join('\n'), ...languages]);
}

function languageTree(library: Library, locale: SiteLocale, withIssues: boolean): string[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const categories = categoriesOf(library, locale.path);
	const lists = [undefined, ...categories.map(({ id }) => id)];
	const listIds = new Set(lists.map((category) => browsePageId(site, locale.path, category)));
	const guides = pagesOf(library, locale.path).filter(({ id }) => !listIds.has(id));
	return [
		line(0, t('allErrors'), formatUrl(site, browsePageId(site, locale.path), 'md')),
		...categories.flatMap(({ id, name, issues }) => [
			line(1, name, formatUrl(site, browsePageId(site, locale.path, id), 'md')),
			...(withIssues ? issues : []).map((issue) =>
				line(2, issue.title, formatUrl(site, issuePageId(site, issue), 'md')),
			),
		]),
		...(guides.length > 0 ? [`- ${escapeMarkdown(oneLine(t('pages')))}`] : []),
		...guides.map((page) => pageLine(page, library, 1)),
	];
}

function languageList(library: Library): string {
	const { site } = library;
	const lines = site.locales.map((locale) =>
		line(0, `${locale.label}: ${locale.title}`, fileUrl(site, llmsFile(locale.path || undefined))),
	);
	return blocks([title(library), lines.join('\n')]);
}

function title({ site }: Library): string {
	return `# ${escapeMarkdown(oneLine(site.locales[0]?.title ?? ''))}`;
}

// As in the site map for search engines: no error page, and nothing its author keeps out of them.
function pagesOf(library: Library, locale: string | undefined): Page[] {
	return library.pages.filter(
		(page) => page.locale === locale && !page.noindex && routesOf(library).has(page.id),
	);
}

function pageLine(page: Page, { site }: Library, depth = 0): string {
	return line(depth, page.title, formatUrl(site, page.id, 'md'));
}

function line(depth: number, label: string, href: string): string {
	return `${'  '.repeat(depth)}- ${markdownLink(oneLine(label), href)}`;
}

// Titles of ordinary pages may hold line breaks, which would end the list.
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function blocks(parts: readonly string[]): string {
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}
