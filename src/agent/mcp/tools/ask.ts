import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { siteLabels } from '../../../outputs/library.ts';
import { ask } from '../../ask/ask.ts';
import { answerMarkdown } from '../../ask/markdown.ts';
import { AskProblem } from '../../ask/problem.ts';
import { LONGEST_QUESTION } from '../../ask/question.ts';
import type { AgentSite } from '../../site.ts';
import { ORIGINAL } from '../issue-schema.ts';
import { localeField, localeOf } from '../locale.ts';
import { oncePerSite } from '../once-per-site.ts';
import { Problem, toolResult } from '../problem.ts';
import { lean, READ_ONLY } from './tool.ts';

const DESCRIPTION = `Answers a question in one call, in the words of the pages and no others: the issue, the cause that fits with how to tell it, its steps, how to know that it worked, and the sources. The answer is in the language of the question.
confidence "match": this is it. "possible": the nearest page, compare before you rely on it. "none": this site does not answer it; say so.`;

const SOURCE = z.object({ title: z.string(), url: z.string(), page: z.string(), language: z.string() });

const OUTPUT = z.object({
	confidence: z.enum(['match', 'possible', 'none']),
	language: z.string(),
	unknownCode: z.string().optional(),
	incomplete: z.literal(true).optional(),
	issue: z.object({ id: z.string(), title: z.string(), original: ORIGINAL }).optional(),
	causes: z
		.array(z.object({ id: z.string(), title: z.string(), fits: z.boolean() }))
		.optional()
		.describe('Those that fit best first. The id is for get_issue.'),
	passages: z
		.array(z.object({ kind: z.string(), text: z.string(), source: z.number(), cause: z.string().optional() }))
		.describe('What the pages say. source: place in sources, from 1.'),
	sources: z.array(SOURCE),
	nearest: z.array(SOURCE).describe('Other pages, which may be about something else.'),
});

const inputOf = oncePerSite((site) =>
	lean(
		z.object({
			question: z
				.string()
				.min(1)
				.max(LONGEST_QUESTION)
				.describe('The question, or the error as it was seen.'),
			locale: localeField(site),
		}),
	),
);

const OUTPUT_SCHEMA = lean(OUTPUT);

/** `ask`: an answer out of the pages, as at `/ask`. */
export function addAsk(server: McpServer, agent: AgentSite): void {
	const { site } = agent;
	server.registerTool(
		'ask',
		{
			title: 'Ask a question',
			description: DESCRIPTION,
			annotations: READ_ONLY,
			inputSchema: inputOf(site),
			outputSchema: OUTPUT_SCHEMA,
		},
		async ({ question, locale }) =>
			toolResult(async () => {
				const wanted = locale === undefined ? undefined : localeOf(site, locale).language;
				const answer = await ask(agent, question, { locale: wanted }).catch(explain);
				const text = answerMarkdown(answer, siteLabels(site, answer.language));
				return { structuredContent: OUTPUT.parse(answer), content: [{ type: 'text', text }] };
			}),
	);
}

function explain(error: unknown): never {
	throw error instanceof AskProblem ? new Problem(error.message, error.hint) : error;
}
