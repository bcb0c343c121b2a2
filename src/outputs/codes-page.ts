import type { Issue } from '../issue/issue.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { issueLink, type Address } from './browse.ts';
import {
	categoryName,
	issuesShownIn,
	siteLabels,
	type Library,
	type Page,
	type SiteLocale,
} from './library.ts';
import { browsePageId } from './urls.ts';

/** Id of the page of a locale that lists all error codes. */
export function codesPageId(library: Library, locale: string): string {
	return `${browsePageId(library.site, locale)}/codes`;
}

/**
 * The page with every error code that readers of a language meet, in one table: the code, the issue
 * it leads to and its category. A code that several issues have has a row for each of them.
 *
 * @returns undefined where no issue has a code
 */
export function codesPage(library: Library, locale: SiteLocale, address: Address): Page | undefined {
	const { site } = library;
	const { path, language } = locale;
	const t = siteLabels(site, language);
	const rows = issuesShownIn(library, path)
		.flatMap((issue) => codesOf(issue).map((code) => ({ code, issue })))
		.toSorted((a, b) => compareCodes(a.code, b.code));
	if (rows.length === 0) return undefined;
	const cells = rows.map(({ code, issue }) => [
		// A table's cell ends at a bar, also inside code.
		codeSpan(code).replaceAll('|', '\\|'),
		issueLink(library, issue, locale, address),
		escapeMarkdown(categoryName(site, issue.category, language)),
	]);
	return {
		id: codesPageId(library, path),
		key: codesPageId(library, ''),
		locale: path,
		language,
		title: t('codesPage.title'),
		description: t('codesPage.description'),
		body: [
			t('codesPage.noCode', { list: markdownLink(t('allErrors'), address(browsePageId(site, path))) }),
			table([t('code'), t('issue'), t('category')], cells),
		].join('\n\n'),
	};
}

/** @see https://github.github.com/gfm/#tables-extension- */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function codesOf({ errors }: Issue): string[] {
	return [...new Set(errors.flatMap(({ code }) => code ?? []))];
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

function compareCodes(a: string, b: string): number {
	return NUMERIC.compare(a, b);
}
