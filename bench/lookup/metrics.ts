import type { EvaluationQuery } from './data.ts';
import { MOST_RESULTS, type Answer, type Engine } from './engine.ts';

/** A query and what an engine made of it. */
export interface Judged extends Answer {
	query: EvaluationQuery;
	/** Place of the first right document, from 1; 0 where there is none among the first ten. */
	place: number;
}

/** How well an engine did on some queries. */
export interface Quality {
	queries: number;
	/** Mean of the reciprocal place of the first right document among the first ten. */
	mrr: number;
	/** Share with a right document first. */
	first: number;
	/** Share with no document at all. */
	nothing: number;
}

/** Puts every query to an engine. */
export async function judge(engine: Engine, queries: readonly EvaluationQuery[]): Promise<Judged[]> {
	const judged: Judged[] = [];
	for (const query of queries) {
		const answer = await engine.search(query);
		const right = new Set([query.expected, ...(query.also ?? [])]);
		const place = answer.ids.slice(0, MOST_RESULTS).findIndex((id) => right.has(id)) + 1;
		judged.push({ ...answer, query, place });
	}
	return judged;
}

/** The quality over queries that have a right answer. */
export function qualityOf(judged: readonly Judged[]): Quality {
	const answerable = judged.filter(({ query }) => query.expected !== null);
	const mean = (value: (each: Judged) => number) =>
		answerable.reduce((sum, each) => sum + value(each), 0) / answerable.length;
	return {
		queries: answerable.length,
		mrr: mean(({ place }) => (place === 0 ? 0 : 1 / place)),
		first: mean(({ place }) => Number(place === 1)),
		nothing: mean(({ ids }) => Number(ids.length === 0)),
	};
}

/** What was judged, by the kind of the query, in the order of the README. */
export function byKind(judged: readonly Judged[]): Map<string, Judged[]> {
	const present = Map.groupBy(judged, ({ query }) => query.kind);
	const kinds = [...KINDS, ...[...present.keys()].filter((kind) => !KINDS.includes(kind))];
	return new Map(kinds.flatMap((kind) => (present.has(kind) ? [[kind, present.get(kind)!]] : [])));
}

const KINDS = [
	'exact',
	'filled',
	'log-with-code',
	'log-no-code',
	'code',
	'fragment',
	'typo',
	'case',
	'real-paste',
	'paraphrase-en',
	'paraphrase-id',
	'no-match',
];

/** The value below which a share of the others lies. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
