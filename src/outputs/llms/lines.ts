import type { Issue } from '../../issue/issue.ts';
import type { Labels } from '../../issue/labels.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import type { Page, Site } from '../library.ts';
import { formatUrl, issuePageId } from '../urls.ts';

/** A line longer than this names some of its error messages only, so that lists stay lists. */
const LINE_LIMIT = 2_000;

/** Limits of issues are stricter; these are for ordinary pages, which may say anything. */
const TITLE_LIMIT = 300;
const DESCRIPTION_LIMIT = 1_000;

/**
 * An issue in an `llms.txt`, on one line: a link to its Markdown, what it means, its error messages
 * and their codes. Format: https://llmstxt.org
 *
 * @example
 * issueLine(issue, site, t);
 * // '- [Not sent](https://example.com/en/issues/not-sent.md): It waits. `Message failed` (131047)'
 */
export function issueLine(issue: Issue, site: Site, t: Labels): string {
	const link = issueLink(issue, site);
	const description = escapeMarkdown(shortened(issue.description, DESCRIPTION_LIMIT));
	const errors = issue.errors.map(({ message, code }) =>
		code ? `${codeSpan(message)} (${escapeMarkdown(code)})` : codeSpan(message),
	);
	const room = LINE_LIMIT - link.length - description.length - 5;
	return `- ${link}: ${[description, ...enumeration(errors, room, t)].filter(Boolean).join(' ')}`;
}

/** An ordinary page in an `llms.txt`, on one line: a link to its Markdown and what it is about. */
export function pageLine(page: Page, site: Site): string {
	const { description = '' } = page;
	const about = description && `: ${escapeMarkdown(shortened(description, DESCRIPTION_LIMIT))}`;
	return `- ${pageLink(page, site)}${about}`;
}

/** The title of an issue as a link to its Markdown. */
export function issueLink(issue: Issue, site: Site): string {
	return markdownLink(shortened(issue.title, TITLE_LIMIT), formatUrl(site, issuePageId(site, issue), 'md'));
}

/** The title of an ordinary page as a link to its Markdown. */
export function pageLink({ id, title }: Page, site: Site): string {
	return markdownLink(shortened(title, TITLE_LIMIT), formatUrl(site, id, 'md'));
}

// Whole messages only: half a message is found by nobody who searches for it.
function enumeration(errors: string[], room: number, t: Labels): string[] {
	const whole = errors.join(', ');
	if (whole.length <= room || errors.length === 0) return [whole];
	const rest = (count: number) => t('llms.moreMessages', { count: String(count) });
	let left = room - rest(errors.length).length;
	const named = errors.filter((error) => {
		const fits = error.length + 2 <= left;
		if (fits) left -= error.length + 2;
		return fits;
	});
	return [named.join(', '), rest(errors.length - named.length)];
}

function shortened(text: string, limit: number): string {
	const words = text.replace(/\s*[\r\n]+\s*/g, ' ');
	if (words.length <= limit) return words;
	// Not half of a character that takes two places.
	return `${words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
