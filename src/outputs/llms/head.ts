import type { Labels } from '../../issue/labels.ts';
import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import type { Site } from '../library.ts';
import { fileUrl } from '../urls.ts';

/** What stands at the beginning of a list, and of each of its parts where it has several. */
export interface Head {
	site: Site;
	t: Labels;
	/** Path of the only file, or of the first. */
	file: string;
	title: string;
	/** What a reader has to know first, as Markdown. */
	intro?: string;
	/** The list from which readers come. */
	up?: { title: string; file: string };
}

/**
 * The beginning of one part: title, words for the reader, links to the list it belongs to and to
 * the first part and the next.
 */
export function headText({ site, t, file, title, intro, up }: Head, number: number, count: number): string {
	const links = [
		up && markdownLink(up.title, fileUrl(site, up.file)),
		number > 1 && markdownLink(t('llms.first'), fileUrl(site, file)),
		number < count && markdownLink(t('llms.next'), fileUrl(site, partFile(file, number + 1))),
	].filter(Boolean);
	return [
		`# ${escapeMarkdown(partTitle(title, number, count))}`,
		intro && `> ${intro}`,
		links.map((link) => `- ${link}`).join('\n'),
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n\n');
}

/**
 * The file of a part. The first has the name that is known without any list.
 *
 * @example
 * partFile('en/llms.txt', 2); // 'en/llms-2.txt'
 */
export function partFile(file: string, number: number): string {
	return number === 1 ? file : file.replace(/(?=\.txt$)/, `-${number}`);
}

/**
 * The title of a part.
 *
 * @example
 * partTitle('Sending', 2, 3); // 'Sending (2/3)'
 * partTitle('Sending', 1, 1); // 'Sending'
 */
export function partTitle(title: string, number: number, count: number): string {
	return count > 1 ? `${title} (${number}/${count})` : title;
}
