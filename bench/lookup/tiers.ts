import type { BenchSet } from './sets.ts';
import type { EvaluationQuery } from './data.ts';
import type { Judged } from './metrics.ts';

/** How sure an engine was, and whether it was right to be. */
export interface Tiers {
	match: number;
	possible: number;
	none: number;
	/** Answers called `match` whose first document is right. */
	right: number;
}

/** Counts what was said of some queries. */
export function tiersOf(judged: readonly Judged[]): Tiers {
	const count = (tier: Judged['confidence']) => judged.filter(({ confidence }) => confidence === tier).length;
	return {
		match: count('match'),
		possible: count('possible'),
		none: count('none'),
		right: judged.filter(({ confidence, place }) => confidence === 'match' && place === 1).length,
	};
}

/** Answers called `match` whose first document is not right. */
export function wrongMatches(judged: readonly Judged[]): Judged[] {
	return judged.filter(({ confidence, place }) => confidence === 'match' && place !== 1);
}

/** Bare codes that no document has: the documented ones with another last digit. */
export function unknownCodes({ documents }: BenchSet): EvaluationQuery[] {
	const known = new Set(documents.flatMap(({ codes }) => codes.map((code) => code.toUpperCase())));
	const unknown = new Set(
		Array.from(known)
			.filter((code) => /^[A-Z]{0,6}\d{2,8}$/.test(code))
			.map((code) => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10))
			.filter((code) => !known.has(code)),
	);
	return Array.from(unknown, (query) => ({
		qid: query,
		query,
		expected: null,
		kind: 'unknown-code',
		lang: 'en',
	}));
}
