import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { codeSpan, escapeMarkdown } from '../../../issue/text-markdown.ts';
import { siteLabels } from '../../../outputs/library.ts';
import type { AgentSite } from '../../site.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { openIssueList, type IssueList, type ListedIssue } from '../issue-list.ts';
import { localeField, localeOf } from '../locale.ts';
import { oncePerSite } from '../once-per-site.ts';
import { Problem, toolResult } from '../problem.ts';
import { lean, READ_ONLY } from './tool.ts';

const MOST_ISSUES = 50;
// Some edge hosts let a request read no more than fifty files.
const MOST_FILES = 20;

const DESCRIPTION = `Lists the known issues by category, with their ids, titles and error codes, 50 at a time. Use it to see what is covered or to browse a category. For an error, find_issue is better and far shorter.`;

const OUTPUT = z.object({
	total: z.number().int().describe('How many issues have this category and status.'),
	issues: z.array(
		z.object({
			id: z.string().describe('For get_issue.'),
			title: z.string(),
			category: z.string(),
			status: z.string(),
			codes: z.array(z.string()).optional(),
			language: z.string().optional().describe('Where it is not the language that was asked for.'),
		}),
	),
	nextCursor: z
		.string()
		.optional()
		.describe('Pass it as cursor, with the same other arguments, for the next issues.'),
});

const inputOf = oncePerSite((site) =>
	lean(
		z.object({
			category: z
				.string()
				.max(100)
				.optional()
				.describe(categoriesText(Object.keys(site.categories))),
			status: z.string().max(40).optional().describe('open, workaround, fixed or obsolete.'),
			cursor: z.string().max(100).optional().describe('nextCursor of the answer before.'),
			locale: localeField(site),
		}),
	),
);

const OUTPUT_SCHEMA = lean(OUTPUT);

/** `list_issues`: all issues, or those of a category or status, in parts. */
export function addListIssues(server: McpServer, agent: AgentSite): void {
	const { site } = agent;
	server.registerTool(
		'list_issues',
		{
			title: 'List known issues',
			description: DESCRIPTION,
			annotations: READ_ONLY,
			inputSchema: inputOf(site),
			outputSchema: OUTPUT_SCHEMA,
		},
		async ({ category, status, cursor, locale }) =>
			toolResult(async () => {
				const wanted = localeOf(site, locale);
				const list = await openIssueList(agent, wanted);
				const places = list.places({
					...(category !== undefined && { category: valueOf(list, 'category', category) }),
					...(status !== undefined && { status: valueOf(list, 'status', status) }),
				});
				const { now, next } = partOf(list, places, cursor);
				const structuredContent = {
					total: places.length,
					issues: (await list.at(now)).map(entryOf),
					...(next !== undefined && {
						nextCursor: writeCursor({ part: 0, version: list.version, place: next }),
					}),
				};
				const count = siteLabels(site, wanted.language)('filter.count', { count: `${places.length}` });
				return { structuredContent, content: [{ type: 'text', text: listText(structuredContent, count) }] };
			}),
	);
}

type List = z.infer<typeof OUTPUT>;
type Entry = List['issues'][number];

function categoriesText(ids: readonly string[]): string {
	return ids.length > 0 ? `One of: ${ids.join(', ')}.` : 'The id of a category.';
}

function valueOf(list: IssueList, facet: 'category' | 'status', asked: string): string {
	const values = list.values(facet);
	const wanted = asked.trim().toLowerCase();
	const found = values.find((value) => value.toLowerCase() === wanted);
	if (found !== undefined) return found;
	throw new Problem(
		`There is no ${facet} "${asked}" here.`,
		values.length > 0 ? `Use one of these: ${values.join(', ')}.` : 'There are no issues yet.',
	);
}

function partOf(
	list: IssueList,
	places: readonly number[],
	cursor: string | undefined,
): { now: number[]; next: number | undefined } {
	const from = cursor === undefined ? undefined : readCursor(cursor);
	if (cursor !== undefined && from?.version !== list.version) {
		throw new Problem(
			from ? 'The list has changed since this cursor was given.' : `"${cursor}" is no cursor of this list.`,
			'Leave cursor out to begin again.',
		);
	}
	const rest = places.filter((place) => place >= (from?.place ?? 0));
	const files = new Set<number>();
	const now = rest.slice(0, MOST_ISSUES).filter((place) => files.add(list.fileOf(place)).size <= MOST_FILES);
	return { now, next: rest[now.length] };
}

function entryOf({ row, id, category, status }: ListedIssue): Entry {
	return {
		id,
		title: row.title,
		category,
		status,
		...(row.codes.length > 0 && { codes: row.codes }),
		...(row.foreign && { language: row.foreign.lang }),
	};
}

function listText({ issues, nextCursor }: List, count: string): string {
	const groups = Map.groupBy(issues, ({ category }) => category);
	const lists = Array.from(groups, ([category, members]) =>
		[`## ${escapeMarkdown(category)}`, '', ...members.map(line)].join('\n'),
	);
	return [count, ...lists, nextCursor && `nextCursor: ${codeSpan(nextCursor)}`].filter(Boolean).join('\n\n');
}

function line({ id, title, status, codes, language }: Entry): string {
	const notes = [...(codes ?? []), ...(status === 'open' ? [] : [status]), ...(language ? [language] : [])];
	return `- ${codeSpan(id)} ${escapeMarkdown(title)}${notes.length > 0 ? ` (${escapeMarkdown(notes.join(', '))})` : ''}`;
}
