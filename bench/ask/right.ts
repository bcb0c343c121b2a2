import { readFileSync } from 'node:fs';
import { ask } from '../../src/agent/ask/ask.ts';
import type { Answer } from '../../src/agent/ask/answer.ts';
import type { AgentSite } from '../../src/agent/site.ts';
import { readData, type EvaluationQuery } from '../lookup/data.ts';
import { readQuestions } from '../lookup/questions.ts';
import { oneLine, percent, table } from '../lookup/report/table.ts';
import { setOf } from '../lookup/sets.ts';

/** A question, what was answered, and whether that is right. */
interface AskedQuestion {
	query: EvaluationQuery;
	answer: Answer;
	/** Whether the first source is the right issue, or where no page answers, whether that is said. */
	isRight: boolean;
}

/** Questions of one kind. */
export interface AskedGroup {
	name: string;
	asked: AskedQuestion[];
}

const UNANSWERED = new URL('unanswered.jsonl', import.meta.url);

/** Puts all questions to the site. */
export async function askGroups(site: AgentSite): Promise<AskedGroup[]> {
	const data = readData();
	const set = data.queries.length > 0 ? setOf(data, data.own.length) : { queries: [], foreign: [] };
	if (data.queries.length === 0) console.log('The evaluation data is not in ../shared/search-eval.\n');
	const groups: [string, readonly EvaluationQuery[]][] = [
		['development queries', set.queries.filter(({ expected }) => expected !== null)],
		['everyday questions', readQuestions()],
		['no match', set.queries.filter(({ expected }) => expected === null)],
		['errors of other systems', unexpected(set.foreign)],
		['questions to others', unexpected(readUnanswered())],
	];
	const asked: AskedGroup[] = [];
	for (const [name, queries] of groups) {
		asked.push({ name, asked: await Promise.all(queries.map(async (query) => askOne(site, query))) });
	}
	return asked;
}

async function askOne(site: AgentSite, query: EvaluationQuery): Promise<AskedQuestion> {
	const answer = await ask(site, query.query);
	return { query, answer, isRight: isRight(query, answer) };
}

/** Whether an answer is what a query wants. */
export function isRight({ expected, also = [] }: EvaluationQuery, { confidence, issue }: Answer): boolean {
	if (expected === null) return confidence === 'none';
	return issue !== undefined && [expected, ...also].includes(issue.id);
}

/** How often the first source was right, and how sure the answers were. */
export function rightReport(groups: readonly AskedGroup[]): string {
	const head = ['', 'n', 'right', '', 'match', 'right', 'possible', 'right', 'none', 'language'];
	const rows = groups.flatMap(({ name, asked }) => [
		row(name, asked),
		...kindsOf(asked).map(([kind, some]) => row(`  ${kind}`, some)),
	]);
	return table([head, ...rows]);
}

function kindsOf(asked: readonly AskedQuestion[]): [string, AskedQuestion[]][] {
	const kinds = [...Map.groupBy(asked, ({ query }) => query.kind)];
	return kinds.length > 1 ? kinds : [];
}

function row(name: string, asked: readonly AskedQuestion[]): string[] {
	const tier = (confidence: Answer['confidence']) =>
		asked.filter(({ answer }) => answer.confidence === confidence);
	const right = (some: readonly AskedQuestion[]) => some.filter((each) => each.isRight).length;
	const [match, possible, none] = [tier('match'), tier('possible'), tier('none')];
	const inLanguage = asked.filter(({ query, answer }) => answer.language === query.lang);
	return [
		name,
		String(asked.length),
		String(right(asked)),
		percent(right(asked), asked.length),
		String(match.length),
		percent(right(match), match.length),
		String(possible.length),
		percent(right(possible), possible.length),
		String(none.length),
		percent(inLanguage.length, asked.length),
	];
}

/** Every question that was not answered rightly. */
export function missesReport(groups: readonly AskedGroup[]): string {
	return groups
		.flatMap(({ name, asked }) =>
			asked
				.filter((each) => !each.isRight)
				.map(({ query, answer }) => {
					const got = `${answer.confidence}: ${answer.issue?.id ?? answer.sources[0]?.url ?? 'nothing'}`;
					return `${name}, ${query.qid} ${query.lang}: ${oneLine(query.query)}\n  wanted ${query.expected ?? 'nothing'}; got ${got}`;
				}),
		)
		.join('\n');
}

function unexpected(queries: readonly EvaluationQuery[]): EvaluationQuery[] {
	return queries.map(({ qid, query, lang }) => ({ qid, query, lang, kind: lang, expected: null }));
}

function readUnanswered(): EvaluationQuery[] {
	const lines = readFileSync(UNANSWERED, 'utf8').trim().split('\n');
	return lines.map((line, index) => {
		const { query, lang } = JSON.parse(line) as { query: string; lang: string };
		return { qid: `line ${index + 1}`, query, lang, kind: lang, expected: null };
	});
}
