import { markdownLink } from '../../issue/text-markdown.ts';
import { fullPagesOf, type FullPage } from './full-pages.ts';
import { partTitle, type Head } from './head.ts';
import { listOf } from './list.ts';
import { partsOf, roomOf, type Series } from './parts.ts';
import { siteLabels, type Library, type SiteLocale } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { fileUrl, llmsFile } from '../urls.ts';

/**
 * `llms-full.txt` of one language. Where it would be too long it is a list of parts by category. A
 * page that is too long for a part is only linked to.
 */
export function fullFiles(library: Library, locale: SiteLocale, limit: number): OutputFile[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const file = llmsFile(locale.path, 'llms-full.txt');
	if (fullFits(library, locale, limit)) return [{ path: file, text: () => llmsFullTxt(library, locale) }];

	const up = { title: locale.title, file };
	const groups = fullPagesOf(library, locale).map(({ name, pages, ...group }) => {
		const head = { site, t, file: group.file, title: `${locale.title}: ${name}`, up };
		return { name, parts: partsOf(seriesOf(head, pages, limit), limit) };
	});
	const lines = groups.flatMap(({ name, parts }) =>
		parts.map(({ path, number, count, items }) => {
			const link = markdownLink(partTitle(name, number, count), fileUrl(site, path));
			return `- ${link}: ${t('llms.pageCount', { count: String(items.length) })}`;
		}),
	);
	const list = listOf({ site, t, file, title: locale.title }, [{ heading: t('llms.fullParts'), lines }]);
	return [...partsOf(list, limit), ...groups.flatMap(({ parts }) => parts)];
}

/** `llms-full.txt` whatever its length: every page of a language, one after the other. */
function llmsFullTxt(library: Library, locale: SiteLocale): string {
	const groups = fullPagesOf(library, locale);
	return groups.flatMap(({ pages }) => pages.map(({ text }) => text())).join(SEPARATOR);
}

/** Whether one file is enough for every page of a language. */
export function fullFits(library: Library, locale: SiteLocale, limit: number): boolean {
	const pages = fullPagesOf(library, locale).flatMap((group) => group.pages);
	const length = pages.reduce((sum, page) => sum + SEPARATOR.length + page.length, 0);
	return length - SEPARATOR.length <= limit;
}

const SEPARATOR = '\n---\n\n';
const SEPARATOR_AFTER_HEAD = SEPARATOR.trimStart();

function seriesOf(head: Head, pages: FullPage[], limit: number): Series<FullPage> {
	const series: Series<FullPage> = {
		...head,
		items: pages,
		lengthOf: ({ length }) => SEPARATOR.length + length,
		textOf: (items) => SEPARATOR_AFTER_HEAD + items.map(({ text }) => text()).join(SEPARATOR),
	};
	const room = roomOf(series, limit) - SEPARATOR.length;
	return { ...series, items: pages.map((page) => (page.length > room ? notice(page, head) : page)) };
}

function notice({ link }: FullPage, { t }: Head): FullPage {
	const text = `> ${t('llms.tooLong', { link })}\n`;
	return { link, length: text.length, text: () => text };
}
