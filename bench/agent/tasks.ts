import type { Issue } from '../../src/issue/issue.ts';
import type { EvaluationData, EvaluationQuery } from '../lookup/data.ts';
import { randomNumbers } from '../lookup/sets.ts';
import { codesIn } from './codes.ts';
import { fixOf, type Fix } from './fix.ts';

/** A text that a person pasted, and the fix that helps them. */
export interface Task {
	name: string;
	kind: string;
	text: string;
	/** Language of the person. */
	lang: string;
	/** Numbers in the text that an agent takes for codes. */
	codes: string[];
	/** Paths of the issues that are right end in one of these, `/number-not-eligible`. */
	right: string[];
	/** Of each of them, in each language. */
	fixes: Fix[];
}

const SEED = 7;

/**
 * A sample of the questions and queries whose issue is known and on this site: of each kind in each
 * language as many, as far as there are. The same number gives the same tasks.
 */
export function tasksOf(
	{ own, queries }: Pick<EvaluationData, 'own' | 'queries'>,
	questions: readonly EvaluationQuery[],
	issues: readonly Issue[],
	count: number,
): Task[] {
	const ids = new Set(own.map(({ id }) => id));
	const known = [...questions, ...queries].filter(({ expected }) => expected !== null && ids.has(expected));
	const groups = Map.groupBy(known, ({ kind, lang }) => `${kind}, ${lang}`);
	const random = randomNumbers(SEED);
	const shuffled = [...groups.values()].map((group) =>
		group
			.map((query) => ({ query, place: random() }))
			.toSorted((a, b) => a.place - b.place)
			.map(({ query }) => query),
	);
	const longest = Math.max(0, ...shuffled.map(({ length }) => length));
	const rounds = Array.from({ length: longest }, (_, index) =>
		shuffled.flatMap((group) => group.slice(index, index + 1)),
	);
	return rounds
		.flat()
		.slice(0, count)
		.map((query) => taskOf(query, issues));
}

function taskOf(
	{ qid, query, expected, also = [], kind, lang }: EvaluationQuery,
	issues: readonly Issue[],
): Task {
	const right = [expected!, ...also];
	return {
		name: qid,
		kind,
		text: query,
		lang,
		codes: codesIn(query),
		right: right.map((id) => `/${id}`),
		fixes: issues.filter(({ id }) => right.includes(id)).map(fixOf),
	};
}
