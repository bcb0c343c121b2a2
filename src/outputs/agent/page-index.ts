import { indexFiles, type IndexedIssue, type IndexFile } from '../../lookup/store/files.ts';
import { browsePageId, fileUrl } from '../urls.ts';
import { jsonText } from '../document.ts';
import type { Library, Page, Site, SiteLocale } from '../library.ts';
import { sectionId, sectionsOf, withoutMarkup, type Section } from './sections.ts';
import { AGENT_FOLDER } from './site-file.ts';

/** Folder of what finds sections of ordinary pages. */
export const PAGES_FOLDER = `${AGENT_FOLDER}pages/`;

/** Folder in which the index of a language lies, in `lookup/` as any index. */
export function pageIndexFolder(language: string): string {
	return `${PAGES_FOLDER}${language.toLowerCase()}/`;
}

/**
 * The indexes of the sections of ordinary pages, one for each language, made as the lookup's own: a
 * site of a thousand pages has ten thousand sections, of which a question reads a few small files.
 * They hold no texts; those are in the JSON of the pages.
 */
export async function pageIndexFiles(library: Library): Promise<IndexFile[]> {
	return (await Promise.all(library.site.locales.map((locale) => indexOf(library, locale)))).flat();
}

async function indexOf({ site, pages }: Library, { path, language }: SiteLocale): Promise<IndexFile[]> {
	const folder = pageIndexFolder(language);
	const own = pages.filter((page) => page.locale === path && isSource(page, site));
	const { manifest, files } = await indexFiles(own.flatMap(indexedSections), {
		root: fileUrl(site, folder),
		locales: [{ path, language, issues: ['', ''] }],
	});
	const bytes = new TextEncoder().encode(jsonText(manifest));
	return [{ path: 'index.json', bytes }, ...files].map((file) => ({
		...file,
		path: `${folder}lookup/${file.path}`,
	}));
}

// Lists of pages say nothing that the pages do not, and front doors are mostly links.
function isSource({ id, locale, noindex, unlisted, unsearched }: Page, site: Site): boolean {
	if (noindex || unlisted || unsearched || id === '404' || locale === undefined) return false;
	const issues = browsePageId(site, locale);
	const isHome = id === locale;
	return !isHome && id !== issues && !id.startsWith(`${issues}/`);
}

function indexedSections(page: Page): IndexedIssue[] {
	return sectionsOf(page.body).map((section) => indexedSection(page, section));
}

function indexedSection({ id, language, title, description }: Page, section: Section): IndexedIssue {
	const { headings, anchor, text } = section;
	const key = sectionId(id, anchor);
	const inLanguage = (each: string) => ({ language, text: each });
	const titles = headings.length > 0 ? [headings.at(-1)!] : [title];
	return {
		document: {
			id: key,
			codes: [],
			templates: titles.map(inLanguage),
			fields: {
				message: [],
				title: [title, ...headings].map(inLanguage),
				// Not as a body, of which the index keeps the most telling words only.
				symptom: [inLanguage(withoutMarkup(text))],
				body: anchor === undefined && description ? [inLanguage(description)] : [],
			},
		},
		record: { id: key, messages: [], locales: [{ title: titles[0]!, language, path: key, causes: [] }] },
	};
}
