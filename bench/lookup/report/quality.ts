import { byKind, qualityOf, type Judged } from '../metrics.ts';
import { table } from './table.ts';

/** MRR@10, recall@1 and zero results by kind, one group of columns for each engine. */
export function qualityReport(engines: ReadonlyMap<string, readonly Judged[]>): string {
	const all = [...engines.values()];
	const kinds = [...byKind(all[0]!).keys()].filter((kind) => kind !== 'no-match');
	const rows = [...kinds, 'all'].map((kind) => {
		const qualities = all.map((judged) =>
			qualityOf(kind === 'all' ? judged : judged.filter(({ query }) => query.kind === kind)),
		);
		const numbers = qualities.flatMap(({ mrr, first, nothing }) => [mrr, first, nothing]);
		return [kind, String(qualities[0]!.queries), ...numbers.map((number) => number.toFixed(3))];
	});
	const names = Array.from(engines.keys(), (name) => ['', '', name]).flat();
	const heads = all.flatMap(() => ['MRR@10', 'recall@1', 'zero']);
	return table([['', '', ...names], ['kind', 'n', ...heads], ...rows]);
}

/** Where an engine did not put a right document first. */
export function missesOf(judged: readonly Judged[]): Judged[] {
	return judged.filter(({ query, place }) => query.expected !== null && place !== 1);
}
