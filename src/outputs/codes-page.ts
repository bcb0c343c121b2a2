import type { Issue } from '../issue/issue.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { firstThatFits, issueLink, type Address } from './browse.ts';
import {
	categoryName,
	issuesShownIn,
	siteLabels,
	type Library,
	type Page,
	type SiteLocale,
} from './library.ts';
import { browsePageId, fileUrl } from './urls.ts';

/** Id of the page of a locale that lists all error codes. */
export function codesPageId(library: Library, locale: string): string {
	return `${browsePageId(library.site, locale)}/codes`;
}

/**
 * The page with every error code that readers of a language meet, in one table: the code, the issue
 * it leads to and its category. A code that several issues have has a row for each of them.
 *
 * @param most characters of the page. A longer table has titles alone, and says where their pages are.
 * @returns undefined where no issue has a code
 */
export function codesPage(
	library: Library,
	locale: SiteLocale,
	address: Address,
	most = Infinity,
): Page | undefined {
	const { site } = library;
	const { path, language } = locale;
	const t = siteLabels(site, language);
	const rows = issuesShownIn(library, path)
		.flatMap((issue) => codesOf(issue).map((code) => ({ code, issue })))
		.toSorted((a, b) => NUMERIC.compare(a.code, b.code));
	if (rows.length === 0) return undefined;
	// A table's cell ends at a bar, also inside code.
	const cell = (code: string) => codeSpan(code).replaceAll('|', '\\|');
	const links = () =>
		table(
			[t('code'), t('issue'), t('category')],
			rows.map(({ code, issue }) => [
				cell(code),
				issueLink(library, issue, locale, address),
				escapeMarkdown(categoryName(site, issue.category, language)),
			]),
		);
	const titles = () => {
		const short = `\`${fileUrl(site, `${site.shortFolder}/<code>.md`)}\``;
		const list = rows.map(({ code, issue }) => [cell(code), escapeMarkdown(issue.title)]);
		return `${t('codesPage.short', { short })}\n\n${table([t('code'), t('issue')], list)}`;
	};
	const all = markdownLink(t('allErrors'), address(browsePageId(site, path)));
	return {
		id: codesPageId(library, path),
		key: codesPageId(library, ''),
		locale: path,
		language,
		title: t('codesPage.title'),
		description: t('codesPage.description'),
		body: `${t('codesPage.noCode', { list: all })}\n\n${firstThatFits([links, titles], most)}`,
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
