import type { Issue } from '../issue/issue.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { codesOf, firstThatFits, issueLink, type Address } from './browse/address.ts';
import { nextPage, pageFields } from './browse/pages.ts';
import { inPages } from './browse/paging.ts';
import {
	categoryName,
	issuesShownIn,
	siteLabels,
	type Library,
	type Page,
	type SiteLocale,
} from './library.ts';
import { oncePerLocale } from './once.ts';
import { browsePageId, fileUrl } from './urls.ts';

const MOST_ROWS = 500;

/** A code and an issue it leads to. */
interface CodeRow {
	code: string;
	issue: Issue;
}

/** The table of all codes, and the pages it takes. */
export interface CodeList {
	/** Id of its first page. */
	id: string;
	title: string;
	pages: CodeRow[][];
}

/**
 * Every error code that readers of a language meet, with the issue it leads to. A code that several
 * issues have has a row for each of them.
 *
 * @returns an empty list where no issue has a code
 */
export const codeLists = oncePerLocale((library: Library, { path, language }: SiteLocale): CodeList[] => {
	const { site } = library;
	const rows = issuesShownIn(library, path)
		.flatMap((issue) => codesOf(issue).map((code) => ({ code, issue })))
		.toSorted((a, b) => NUMERIC.compare(a.code, b.code));
	if (rows.length === 0) return [];
	const id = `${browsePageId(site, path)}/codes`;
	return [{ id, title: siteLabels(site, language)('codesPage.title'), pages: inPages(rows, MOST_ROWS) }];
});

/**
 * The pages with the table of all codes: the code, the issue it leads to and its category. None
 * where no issue has a code.
 *
 * @param most characters of a page for programs. A longer table has titles alone, and says where
 *   their pages are. Not given for pages that are rendered, which have links to each other beside it.
 */
export function codesPages(library: Library, locale: SiteLocale, address: Address, most?: number): Page[] {
	const { site } = library;
	const { path, language } = locale;
	const t = siteLabels(site, language);
	const all = markdownLink(t('allErrors'), address(browsePageId(site, path)));
	return codeLists(library, locale).flatMap((list) => {
		const issues = list.pages.flat().map(({ issue }) => issue);
		return list.pages.map((rows, index) => ({
			...pageFields(library, locale, list, index + 1, issues),
			description: t('codesPage.description'),
			body: [
				t('codesPage.noCode', { list: all }),
				tableOf(library, locale, rows, address, most),
				...(most === undefined ? [] : nextPage(library, locale, list, index + 1, address)),
			].join('\n\n'),
		}));
	});
}

function tableOf(
	library: Library,
	locale: SiteLocale,
	rows: readonly CodeRow[],
	address: Address,
	most = Infinity,
): string {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	// A table's cell ends at a bar, also inside code.
	const cell = (code: string) => codeSpan(code).replaceAll('|', '\\|');
	const links = () =>
		table(
			[t('code'), t('issue'), t('category')],
			rows.map(({ code, issue }) => [
				cell(code),
				issueLink(library, issue, locale, address),
				escapeMarkdown(categoryName(site, issue.category, locale.language)),
			]),
		);
	const titles = () => {
		const short = `\`${fileUrl(site, `${site.shortFolder}/<code>.md`)}\``;
		const list = rows.map(({ code, issue }) => [cell(code), escapeMarkdown(issue.title)]);
		return `${t('codesPage.short', { short })}\n\n${table([t('code'), t('issue')], list)}`;
	};
	return firstThatFits([links, titles], most);
}

/** @see https://github.github.com/gfm/#tables-extension- */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const NUMERIC = new Intl.Collator('en', { numeric: true });
