import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { codeSpan } from '../../../issue/text-markdown.ts';
import type { CauseJson, IssueJson } from '../../../outputs/issue-json.ts';
import { siteLabels } from '../../../outputs/library.ts';
import { encodePath } from '../../../outputs/urls.ts';
import type { AgentSite } from '../../site.ts';
import { causeMarkdown } from '../cause-markdown.ts';
import { ISSUE, issueAnswer } from '../issue-schema.ts';
import { issueText } from '../issue-text.ts';
import { localeField, localeOf } from '../locale.ts';
import { oncePerSite } from '../once-per-site.ts';
import { Problem, toolResult } from '../problem.ts';
import { lean, READ_ONLY } from './tool.ts';

const LONGEST_ID = 200;

const DESCRIPTION = `Returns a known issue by its id: what the user sees, its causes with how to tell them apart, the steps, and how to know that it worked. Call it after find_issue.
Give cause to get that cause's steps only: this is the shortest way once you know which applies. Without it you get all causes: ask the user what "check" says before you give steps, and never mix steps of several causes.`;

const inputOf = oncePerSite((site) =>
	lean(
		z.object({
			id: z.string().min(1).max(LONGEST_ID).describe('Id from find_issue or list_issues; former ids work.'),
			cause: z.string().max(LONGEST_ID).optional().describe('Id of the cause that applies.'),
			locale: localeField(site),
		}),
	),
);

const OUTPUT_SCHEMA = lean(ISSUE);

/** `get_issue`: one issue, whole or with one cause. */
export function addGetIssue(server: McpServer, agent: AgentSite): void {
	const { site } = agent;
	server.registerTool(
		'get_issue',
		{
			title: 'Read a known issue',
			description: DESCRIPTION,
			annotations: READ_ONLY,
			inputSchema: inputOf(site),
			outputSchema: OUTPUT_SCHEMA,
		},
		async ({ id, cause: wanted, locale }) =>
			toolResult(async () => {
				const { path, language } = localeOf(site, locale);
				const asked = id.trim().toLowerCase();
				const issue = await agent.issue(asked, path);
				if (!issue?.causes) throw await unknownId(agent, id, path);
				const cause = wanted === undefined ? undefined : causeOf(issue, wanted);
				const structuredContent = issueAnswer(issue, asked, cause);
				const url = cause ? `${issue.url}#${cause.id}` : issue.url;
				const markdown = issueText(await markdownOf(agent, issue, asked, path), { ...issue, url }, site);
				const text = cause
					? [
							causeMarkdown(markdown, issue, cause, site),
							otherCauses(issue, cause, siteLabels(site, language)('feedback.others')),
						]
							.filter(Boolean)
							.join('\n')
					: markdown;
				return { structuredContent, content: [{ type: 'text', text }] };
			}),
	);
}

async function unknownId(agent: AgentSite, id: string, locale: string): Promise<Problem> {
	const { results } = await agent.lookup(id.replaceAll('-', ' '), { locale, limit: 3 });
	const nearest = results.map((result) => result.id).join(', ');
	return new Problem(
		`No issue has the id "${id}".`,
		nearest
			? `The nearest are: ${nearest}. For a code or a message use find_issue.`
			: 'Use find_issue for a code or a message, or list_issues to see all ids.',
	);
}

function causeOf({ id, causes }: IssueJson, wanted: string): CauseJson {
	const cause = causes.find((one) => one.id === wanted.trim().replace(/^#/, ''));
	if (cause) return cause;
	throw new Problem(
		`The issue "${id}" has no cause "${wanted}".`,
		causes.length > 0
			? `Use one of these: ${causes.map((one) => one.id).join(', ')}.`
			: 'It has no distinct causes: leave cause out.',
	);
}

// The file at the address that was asked for also says where the issue moved, and in which language it is.
async function markdownOf(
	agent: AgentSite,
	issue: IssueJson,
	asked: string,
	locale: string,
): Promise<string> {
	const path = [locale, agent.site.folder, `${asked}.md`].filter(Boolean).join('/');
	const markdown = await agent.text(encodePath(path));
	if (markdown !== undefined) return markdown;
	throw new Problem(`The Markdown of "${issue.id}" could not be read.`, 'Try it again later.');
}

function otherCauses({ causes }: IssueJson, cause: CauseJson, heading: string): string {
	const others = causes.filter((one) => one !== cause).map(({ id }) => codeSpan(id));
	return others.length > 0 ? `${heading} ${others.join(', ')}\n` : '';
}
