import { codeSpan, escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import type { Issue } from '../issue/issue.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { pageMarkdown } from './page-markdown.ts';
import { categoriesOf, issuesOf, siteLabels, type Library, type Page, type SiteLocale } from './library.ts';
import { fileUrl, formatUrl, issuePageId, llmsFile } from './urls.ts';

/**
 * `llms.txt` of one language: every page of it with an absolute link to its Markdown, issues by
 * category with their error messages and codes. Format: https://llmstxt.org
 */
export function localeLlmsTxt(library: Library, locale: SiteLocale): string {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const categories = categoriesOf(library, locale.path).map(
		({ name, issues }) =>
			`## ${escapeMarkdown(name)}\n\n${issues.map((issue) => issueLine(issue, library)).join('\n')}`,
	);
	const others = [
		`- ${markdownLink(t('llms.full'), fileUrl(site, llmsFile(locale.path, 'llms-full.txt')))}`,
		`- ${markdownLink(t('llms.data'), fileUrl(site, 'issues.json'))}`,
		`- ${markdownLink(t('llms.allLanguages'), fileUrl(site, 'llms.txt'))}`,
	];
	return joinBlocks([
		`# ${escapeMarkdown(locale.title)}`,
		`> ${t('llms.intro')}`,
		...categories,
		pagesSection(t('pages'), pagesOf(library, locale), library),
		`## Optional\n\n${others.join('\n')}`,
	]);
}

/** `llms.txt` of the whole site: where each language's own is, and every issue in every language. */
export function llmsTxt(library: Library): string {
	const { site } = library;
	const first = site.locales[0];
	if (site.locales.length === 1 && first?.path === '') return localeLlmsTxt(library, first);
	const languages = site.locales.map(
		(locale) =>
			`- ${markdownLink(`${locale.label}: ${locale.title}`, fileUrl(site, llmsFile(locale.path || undefined)))}`,
	);
	const sections = site.locales.map((locale) => {
		const lines = issuesOf(library, locale.path).map((issue) => issueLine(issue, library));
		const pages = pagesOf(library, locale).map((page) => pageLine(page, library));
		return `## ${escapeMarkdown(locale.label)}\n\n${[...lines, ...pages].join('\n')}`;
	});
	const outside = library.pages.filter(({ locale }) => locale === undefined);
	return joinBlocks([
		`# ${escapeMarkdown(first?.title ?? '')}`,
		`> ${site.locales.map(({ language }) => siteLabels(site, language)('llms.intro')).join(' ')}`,
		languages.join('\n'),
		...sections,
		outside.length > 0 && `## Optional\n\n${outside.map((page) => pageLine(page, library)).join('\n')}`,
	]);
}

/** `llms-full.txt`: the Markdown of every page of a language, one after the other. */
export function llmsFullTxt(library: Library, locale: SiteLocale): string {
	return [
		...categoriesOf(library, locale.path).flatMap(({ issues }) =>
			issues.map((issue) => issueMarkdown(issue, library)),
		),
		...pagesOf(library, locale).map((page) => pageMarkdown(page, library.site)),
	].join('\n---\n\n');
}

function pagesOf(library: Library, locale: SiteLocale): Page[] {
	return library.pages.filter((page) => page.locale === locale.path);
}

function pagesSection(heading: string, pages: Page[], library: Library): string | false {
	return pages.length > 0 && `## ${heading}\n\n${pages.map((page) => pageLine(page, library)).join('\n')}`;
}

function issueLine(issue: Issue, { site }: Library): string {
	const errors = issue.errors.map(({ message, code }) =>
		code ? `${codeSpan(message)} (${escapeMarkdown(code)})` : codeSpan(message),
	);
	const about = [escapeMarkdown(issue.description), errors.join(', ')].filter(Boolean).join(' ');
	return `- ${markdownLink(issue.title, formatUrl(site, issuePageId(site, issue), 'md'))}: ${about}`;
}

function pageLine(page: Page, { site }: Library): string {
	const about = page.description ? `: ${escapeMarkdown(page.description)}` : '';
	return `- ${markdownLink(page.title, formatUrl(site, page.id, 'md'))}${about}`;
}

function joinBlocks(blocks: (string | false | undefined)[]): string {
	return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
