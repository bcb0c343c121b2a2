import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { codeSpan, escapeMarkdown } from '../../../issue/text-markdown.ts';
import type { Labels } from '../../../issue/labels.ts';
import type { LookupAnswer, LookupResult } from '../../../lookup/answer.ts';
import { languageName } from '../../../outputs/language-name.ts';
import { siteLabels } from '../../../outputs/library.ts';
import type { AgentSite } from '../../site.ts';
import { ORIGINAL, originalOf } from '../issue-schema.ts';
import { localeField, localeOf } from '../locale.ts';
import { oncePerSite } from '../once-per-site.ts';
import { toolResult } from '../problem.ts';
import { lean, READ_ONLY } from './tool.ts';

const LONGEST_TEXT = 20_000;
const MOST_RESULTS = 5;
/** So many results are told with their causes; the others only name the issue. */
const MOST_DESCRIBED = 3;
const MOST_WORDS = 6;

const DESCRIPTION = `Finds the known issue that an error is about. Call this first, with the error exactly as it was seen: a log line, a message, an error code, a JSON reply, or the problem in the user's own words. Leave out passwords, tokens and personal data: they are not needed.
confidence "match": this is the issue. "possible": one of these, ask the user which fits. "none": it is not known here; say so instead of guessing.
An issue can have several causes with different steps: find out which cause applies, then call get_issue with id and cause.`;

const OUTPUT = z.object({
	confidence: z.enum(['match', 'possible', 'none']),
	unknownCode: z.string().optional().describe('The text is a code that no issue has.'),
	results: z.array(
		z.object({
			id: z.string().describe('For get_issue.'),
			title: z.string(),
			language: z.string(),
			url: z.string().describe('The page for people.'),
			confidence: z.enum(['match', 'possible']),
			translationBehind: ORIGINAL,
			reason: z.object({
				code: z.string().optional(),
				message: z.string().optional().describe('The documented message that the text holds.'),
				words: z.array(z.string()).optional(),
			}),
			causes: z
				.array(z.object({ id: z.string(), title: z.string() }))
				.optional()
				.describe(
					'Of the best results, most likely first. The id is for get_issue, and the anchor in the page: url#id.',
				),
		}),
	),
	incomplete: z
		.literal(true)
		.optional()
		.describe('Part of the index was not readable: something may be missing.'),
});

const inputOf = oncePerSite((site) =>
	lean(
		z.object({
			text: z.string().min(1).max(LONGEST_TEXT).describe('The error as it was seen, or a description of it.'),
			locale: localeField(site),
		}),
	),
);

const OUTPUT_SCHEMA = lean(OUTPUT);

/** `find_issue`: what an error is about, by the same lookup as in the browser. */
export function addFindIssue(server: McpServer, agent: AgentSite): void {
	const { site } = agent;
	server.registerTool(
		'find_issue',
		{
			title: 'Find a known issue',
			description: DESCRIPTION,
			annotations: READ_ONLY,
			inputSchema: inputOf(site),
			outputSchema: OUTPUT_SCHEMA,
		},
		async ({ text, locale }) =>
			toolResult(async () => {
				const { path, language } = localeOf(site, locale);
				const found = await agent.lookup(text, { locale: path, limit: MOST_RESULTS });
				const [best] = found.results;
				// It is found without its page, too.
				const issue = best && (await agent.issue(best.id, path).catch(() => undefined));
				const structuredContent = answerOf(found, issue && originalOf(issue));
				const t = siteLabels(site, language);
				return { structuredContent, content: [{ type: 'text', text: answerText(structuredContent, t) }] };
			}),
	);
}

type Answer = z.infer<typeof OUTPUT>;
type Result = Answer['results'][number];

function answerOf(
	{ confidence, unknownCode, results, incomplete }: LookupAnswer,
	original: Result['translationBehind'],
): Answer {
	return {
		confidence,
		...(unknownCode !== undefined && { unknownCode }),
		results: results.map((result, place) => ({
			...resultOf(result, place < MOST_DESCRIBED),
			...(place === 0 && original && { translationBehind: original }),
		})),
		...(incomplete && { incomplete }),
	};
}

function resultOf({ reason, causes, ...result }: LookupResult, isDescribed: boolean): Result {
	const { id, title, language, url, confidence } = result;
	const { code, message, words } = reason;
	return {
		id,
		title,
		language,
		url,
		confidence,
		reason: {
			...(code !== undefined && { code }),
			...(message !== undefined && { message }),
			...(code === undefined && message === undefined && { words: words.slice(0, MOST_WORDS) }),
		},
		...(isDescribed && {
			causes: causes.map((cause) => ({ id: anchorOf(cause.url), title: cause.title })),
		}),
	};
}

function anchorOf(url: string): string {
	return decodeURIComponent(url.slice(url.indexOf('#') + 1));
}

function answerText({ confidence, unknownCode, results, incomplete }: Answer, t: Labels): string {
	const [best, ...others] = results;
	const blocks: (string | false | undefined)[] = [];
	if (best === undefined) {
		blocks.push(
			unknownCode === undefined ? t('lookup.none') : t('lookup.unknownCode', { code: codeSpan(unknownCode) }),
			t('lookup.noneAdvice'),
		);
	} else {
		const isSure = confidence === 'match';
		blocks.push(
			`**${t(isSure ? 'lookup.match' : 'lookup.possible')}**`,
			...[best, ...others].map((result) => (isSure && result !== best ? line(result) : describe(result, t))),
		);
	}
	return [...blocks, incomplete && t('lookup.incomplete')].filter(Boolean).join('\n\n');
}

function describe(result: Result, t: Labels): string {
	const { reason, causes, translationBehind, language: own } = result;
	return [
		line(result),
		reason.code !== undefined && `  - ${t('code')}: ${codeSpan(reason.code)}`,
		reason.message !== undefined && `  - ${t('errors')}: ${codeSpan(reason.message)}`,
		...(causes ?? []).map(
			({ id, title }, index) => `  ${index + 1}. ${escapeMarkdown(title)}: ${codeSpan(id)}`,
		),
		translationBehind &&
			`  - ${t('translationOlder', { language: languageName(translationBehind.language, own) })} ${translationBehind.url}`,
	]
		.filter(Boolean)
		.join('\n');
}

function line({ id, title }: Result): string {
	return `- ${codeSpan(id)} ${escapeMarkdown(title)}`;
}
