import { siteLabels, type Site } from '../../outputs/library.ts';
import type { CauseJson, IssueJson } from '../../outputs/issue-json.ts';
import { codeBlock, escapeMarkdown } from '../../issue/text-markdown.ts';

/**
 * The Markdown of an issue with one of its causes only, and the texts that this cause's steps use.
 *
 * @param markdown the issue's Markdown
 * @returns all of it, where the cause is not found in it
 */
export function causeMarkdown(markdown: string, issue: IssueJson, cause: CauseJson, site: Site): string {
	const t = siteLabels(site, issue.language);
	const headings = issue.causes.map(({ title }, index) => `\n\n### ${index + 1}. ${escapeMarkdown(title)}\n`);
	const place = issue.causes.findIndex(({ id }) => id === cause.id);
	const first = `\n\n## ${t('causes')}${headings[0]}`;
	const start = markdown.indexOf(first);
	const from = start < 0 ? -1 : markdown.indexOf(headings[place]!, start);
	if (from < 0) return markdown;
	const next = headings[place + 1] ?? '\n\n## ';
	const end = markdown.indexOf(next, from + headings[place]!.length);
	const used = new Set(cause.steps.map(({ template }) => template));
	const texts = issue.templates.filter(({ id }) => used.has(id)).map(({ body }) => codeBlock(body));
	return [
		markdown.slice(0, start),
		markdown.slice(from, end < 0 ? undefined : end).trim(),
		...(texts.length > 0 ? [`## ${t('template')}`, ...texts] : []),
	]
		.join('\n\n')
		.concat('\n');
}
