import { escapeMarkdown } from '../../issue/text-markdown.ts';
import type { Head } from './head.ts';
import { listOf, type List, type Section } from './list.ts';
import { listingOf } from './listing.ts';
import { localeFiles, localeList } from './locale.ts';
import { nestedFiles } from './nested.ts';
import { fits, partsOf } from './parts.ts';
import {
	languageLinks,
	optionalSection,
	otherForms,
	outsideLines,
	pageSections,
	usageSection,
} from './sections.ts';
import { siteLabels, type Library, type Site, type SiteLocale } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { llmsFile } from '../urls.ts';

/**
 * `llms.txt` of the whole site. Where it would be too long it only leads to those of the languages.
 * A root locale has no other than this one: it stays in it, by category where it has to.
 */
export function siteFiles(library: Library, limit: number): OutputFile[] {
	const only = onlyRoot(library.site);
	if (only) return localeFiles(library, only, limit);
	const list = siteList(library, limit);
	return fits(list, limit) ? partsOf(list, limit) : languageFiles(library, limit);
}

/** The same whatever its length: where each language's own is, and every page of every language. */
function siteList(library: Library, limit: number): List {
	const { site } = library;
	const only = onlyRoot(site);
	if (only) return localeList(library, only, limit);
	const languages = site.locales.map((locale): Section => {
		const { issues, pageLines } = listingOf(library, locale);
		return { heading: escapeMarkdown(locale.label), lines: [...issues, ...pageLines] };
	});
	return listOf(headOf(site), [
		usageSection(site, site.locales[0]!),
		{ lines: languageLinks(site, site.locales) },
		...languages,
		optionalSection(outsideLines(library)),
	]);
}

function onlyRoot({ locales }: Site): SiteLocale | undefined {
	return locales.length === 1 && locales[0]?.path === '' ? locales[0] : undefined;
}

function languageFiles(library: Library, limit: number): OutputFile[] {
	const { site } = library;
	const head = headOf(site);
	const root = site.locales.find(({ path }) => path === '');
	const folders = site.locales.filter((locale) => locale !== root);
	const before = [usageSection(site, site.locales[0]!), { lines: languageLinks(site, folders) }];
	const more = root ? otherForms(library, root, limit) : [];
	const after = [optionalSection([...more, ...outsideLines(library)])];
	const list = listOf(head, [...before, ...(root ? pageSections(library, root) : []), ...after]);
	if (!root || fits(list, limit)) return partsOf(list, limit);
	const intro = `${head.intro} ${head.t('llms.nested')}`;
	return nestedFiles(library, root, { head: { ...head, intro }, before, after }, limit);
}

function headOf(site: Site): Head & { intro: string } {
	const [first] = site.locales as [SiteLocale, ...SiteLocale[]];
	return {
		site,
		t: siteLabels(site, first.language),
		file: llmsFile(undefined),
		title: first.title,
		intro: siteLabels(site, first.language)('llms.intro'),
	};
}
