import type { IssueJson } from '../../outputs/issue-json.ts';
import { siteLabels, type Site } from '../../outputs/library.ts';

/**
 * What a model has to read of an issue's published Markdown, with the page's address first. Left out
 * are what it knows from the call (frontmatter, where the site's lists are) and what only helps to
 * find the issue (symptoms and other wordings, which stand last).
 *
 * @param markdown the issue's published Markdown
 * @example
 * issueText('---\ntitle: "Not sent"\n---\n\n> All pages: …\n\n# Not sent\n', issue, site);
 * // '> https://help.example/en/issues/not-sent/\n\n# Not sent\n'
 */
export function issueText(markdown: string, { url, ...issue }: IssueJson, site: Site): string {
	const t = siteLabels(site, issue.language);
	const text = markdown.replace(/^---\n[\s\S]*?\n---\n+/, '').replace(/^> .*\n+/, '');
	const found = (['symptoms', 'aliases'] as const).find((field) => issue[field].length > 0);
	const end = found ? text.lastIndexOf(`\n\n## ${t(found)}\n\n`) : -1;
	return `> ${url}\n\n${end < 0 ? text : `${text.slice(0, end)}\n`}`;
}
