import { markdownLink } from '../../issue/text-markdown.ts';
import type { Head } from './head.ts';
import { listOf, type List, type Section } from './list.ts';
import { nestedFiles } from './nested.ts';
import { fits, partsOf } from './parts.ts';
import { optionalSection, otherForms, pageSections, usageSection } from './sections.ts';
import { siteLabels, type Library, type Site, type SiteLocale } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { fileUrl, llmsFile } from '../urls.ts';

/** `llms.txt` of one language. Where it would be too long its categories have lists of their own. */
export function localeFiles(library: Library, locale: SiteLocale, limit: number): OutputFile[] {
	const list = localeList(library, locale, limit);
	if (fits(list, limit)) return partsOf(list, limit);
	const head = headOf(library.site, locale);
	const intro = `${head.intro} ${head.t('llms.nested')}`;
	const after = [optionalOf(library, locale, limit)];
	const before = [usageSection(library.site, locale)];
	return nestedFiles(library, locale, { head: { ...head, intro }, before, after }, limit);
}

/** `llms.txt` of one language, whatever its length: every page of it, issues by category. */
export function localeList(library: Library, locale: SiteLocale, limit: number): List {
	return listOf(headOf(library.site, locale), [
		usageSection(library.site, locale),
		...pageSections(library, locale),
		optionalOf(library, locale, limit),
	]);
}

function headOf(site: Site, { path, language, title }: SiteLocale): Head & { intro: string } {
	const t = siteLabels(site, language);
	return { site, t, file: llmsFile(path), title, intro: t('llms.intro') };
}

function optionalOf(library: Library, locale: SiteLocale, limit: number): Section {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const languages = markdownLink(t('llms.allLanguages'), fileUrl(site, llmsFile(undefined)));
	return optionalSection([...otherForms(library, locale, limit), `- ${languages}`]);
}
