import { readFileSync } from 'node:fs';
import { ask } from '../../src/agent/ask/ask.ts';
import type { AgentSite } from '../../src/agent/site.ts';
import { oneLine, percent, table } from '../lookup/report/table.ts';

interface CauseQuestion {
	query: string;
	issue: string;
	/** The cause that the question describes. */
	cause: string;
	lang: string;
}

const FILE = new URL('causes.jsonl', import.meta.url);

/**
 * How often the cause that somebody describes comes first, and is said to be theirs. The questions
 * are asked on the page of the issue, so that only the choice of the cause is judged.
 */
export async function causesReport(site: AgentSite, misses: boolean): Promise<string> {
	const lines = readFileSync(FILE, 'utf8').trim().split('\n');
	const judged = await Promise.all(
		lines.map(async (line) => {
			const question = JSON.parse(line) as CauseQuestion;
			const page = `${question.lang}/${site.site.folder}/${question.issue}.md`;
			const { issue, causes: [first] = [] } = await ask(site, question.query, { page });
			const isFirst = issue?.id === question.issue && first?.id === question.cause;
			return { question, got: `${issue?.id} ${first?.id}`, isFirst, isCalled: first?.fits === true };
		}),
	);
	const first = judged.filter(({ isFirst }) => isFirst);
	const called = judged.filter(({ isCalled }) => isCalled);
	const rightlyCalled = called.filter(({ isFirst }) => isFirst);
	const wrong = judged.filter(({ isFirst }) => !isFirst);
	return [
		table([
			['questions', 'right cause first', '', 'said to be theirs', 'of which right'],
			[
				String(judged.length),
				String(first.length),
				percent(first.length, judged.length),
				String(called.length),
				percent(rightlyCalled.length, called.length),
			],
		]),
		...(misses
			? wrong.map(({ question, got }) => `${oneLine(question.query)}\n  wanted ${question.cause}; got ${got}`)
			: []),
	].join('\n');
}
