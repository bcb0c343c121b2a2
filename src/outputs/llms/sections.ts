import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { askUrl, codeUrl, mcpUrl } from '../endpoints.ts';
import { fullFits } from './full.ts';
import { pageLink } from './lines.ts';
import type { Section } from './list.ts';
import { listedPages, listingOf } from './listing.ts';
import { siteLabels, type Library, type Site, type SiteLocale } from '../library.ts';
import { fileUrl, llmsFile } from '../urls.ts';

/** All pages of a language: a section for each category, and the guides. */
export function pageSections(library: Library, locale: SiteLocale): Section[] {
	const { categories, pageLines } = listingOf(library, locale);
	return [
		...categories.map(({ name, lines }) => ({ heading: escapeMarkdown(name), lines })),
		{ heading: siteLabels(library.site, locale.language)('pages'), lines: pageLines },
	];
}

/** How a reader gets from what they have to the one page they need, in few bytes. */
export function usageSection(site: Site, { language }: SiteLocale): Section {
	const t = siteLabels(site, language);
	const ask = [
		t('llms.useAsk', { ask: `\`${askUrl(site)}\`` }),
		t('llms.useMcp', { mcp: `\`${mcpUrl(site)}\`` }),
	];
	const code = t('llms.useCode', { code: `\`${codeUrl(site)}\`` });
	const lines = [code, ...(site.server ? ask : []), t('llms.useLists')];
	return { lines: lines.map((line) => `- ${line}`) };
}

/** The section that the format gives to what a reader in a hurry can leave out. */
export function optionalSection(lines: string[]): Section {
	return { heading: 'Optional', lines };
}

/** Links to the lists of languages. */
export function languageLinks(site: Site, locales: readonly SiteLocale[]): string[] {
	return locales.map(
		({ label, title, path }) => `- ${markdownLink(`${label}: ${title}`, fileUrl(site, llmsFile(path)))}`,
	);
}

/** Links to other forms of a language's pages: in full, and all issues as data. */
export function otherForms(library: Library, locale: SiteLocale, limit: number): string[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const full = t(fullFits(library, locale, limit) ? 'llms.full' : 'llms.fullParts');
	return [
		`- ${markdownLink(full, fileUrl(site, llmsFile(locale.path, 'llms-full.txt')))}`,
		`- ${markdownLink(t('llms.data'), fileUrl(site, 'issues.json'))}`,
	];
}

/** Pages outside all languages, such as a home page on which the reader chooses one. */
export function outsideLines(library: Library): string[] {
	return listedPages(library, undefined).map((page) => `- ${pageLink(page, library.site)}`);
}
