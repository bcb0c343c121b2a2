import { readFileSync } from 'node:fs';
import type { BenchDocument, EvaluationQuery } from './data.ts';
import { judge, type Judged } from './metrics.ts';
import { miniSearch } from './minisearch.ts';
import { indexOf, ours } from './ours.ts';
import { missesReport } from './report/confidence.ts';
import { qualityReport } from './report/quality.ts';
import { percent } from './report/table.ts';
import { tiersOf } from './tiers.ts';

interface Question {
	query: string;
	/** The issue that answers it. */
	expected: string;
	/** Issues that are equally right. */
	also?: string[];
	lang: string;
	/** Whether the words of the pages were improved with it, so that it flatters them. */
	seen?: true;
}

const FILE = new URL('questions.jsonl', import.meta.url);

/**
 * How well the site's own issues answer questions in everyday words. They were written by people
 * who knew what each issue is about, but not how its page says it.
 */
export async function questionsReport(own: readonly BenchDocument[], misses: boolean): Promise<string> {
	const questions = readQuestions();
	const files = await indexOf(own);
	const judged = new Map<string, Judged[]>();
	for (const engine of [ours(files, true), ours(files, false), miniSearch(own)]) {
		judged.set(engine.name, await judge(engine, questions));
	}
	const byReaders = judged.get('ours, files')!;
	const { match, right } = tiersOf(byReaders);
	return [
		qualityReport(judged),
		'',
		`Called a match: ${percent(match, byReaders.length)}, of which right ${percent(right, match)}`,
		...(misses ? ['', missesReport(byReaders)] : []),
	].join('\n');
}

/** The questions, each with the issue that answers it. */
export function readQuestions(): EvaluationQuery[] {
	const lines = readFileSync(FILE, 'utf8').trim().split('\n');
	return lines.map((line, index) => {
		const { seen, ...question } = JSON.parse(line) as Question;
		return { ...question, qid: `line ${index + 1}`, kind: `${question.lang}${seen ? ', seen' : ''}` };
	});
}
