import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import type { Head } from './head.ts';
import { listOf, type Section } from './list.ts';
import { listingOf } from './listing.ts';
import { partsOf } from './parts.ts';
import { siteLabels, type Library, type SiteLocale } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { fileUrl, llmsFile } from '../urls.ts';

/** The list that leads to all others of a language: how it begins, and what it has beside them. */
interface Overview {
	head: Head;
	before: Section[];
	after: Section[];
}

/**
 * The lists of a language that has too much for one `llms.txt`: an overview of its categories, a
 * list of each at the address of the page that shows it, and a list of the guides. The overview names
 * no page: every agent reads it, and hardly any of them looks for a guide.
 */
export function nestedFiles(
	library: Library,
	locale: SiteLocale,
	{ head, before, after }: Overview,
	limit: number,
): OutputFile[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const up = { title: locale.title, file: head.file };
	const listFor = (name: string, file: string, lines: string[], count: 'issueCount' | 'pageCount') => {
		const own = { site, t, file, title: `${locale.title}: ${name}`, up };
		const list = listOf(own, [{ heading: escapeMarkdown(name), lines }]);
		const about = t(`llms.${count}`, { count: String(lines.length) });
		return { link: `- ${markdownLink(name, fileUrl(site, file))}: ${about}`, files: partsOf(list, limit) };
	};

	const { categories, pageLines } = listingOf(library, locale);
	const lists = categories.map(({ name, folder, lines }) =>
		listFor(name, `${folder}/llms.txt`, lines, 'issueCount'),
	);
	const guides =
		pageLines.length > 0 &&
		listFor(t('pages'), llmsFile(locale.path, 'llms-pages.txt'), pageLines, 'pageCount');
	const overview = listOf(head, [
		...before,
		{ heading: t('issues'), lines: lists.map(({ link }) => link) },
		{ heading: t('pages'), lines: guides ? [guides.link] : [] },
		...after,
	]);
	return [
		...partsOf(overview, limit),
		...(guides ? guides.files : []),
		...lists.flatMap((list) => list.files),
	];
}
