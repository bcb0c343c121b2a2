import { byKind, type Judged } from '../metrics.ts';
import { tiersOf, wrongMatches } from '../tiers.ts';
import { missesOf } from './quality.ts';
import { oneLine, percent, table } from './table.ts';

/** What our lookup made of queries of every sort. */
export interface JudgedByOurs {
	/** Queries whose issue is there, and those that nothing answers. */
	queries: Judged[];
	/** Queries whose issue is not there. */
	foreign: Judged[];
	/** Bare codes that no issue has. */
	unknownCodes: Judged[];
}

/** How sure our lookup was, by kind, and every case in which it should not have been. */
export function confidenceReport({ queries, foreign, unknownCodes }: JudgedByOurs): string {
	const answerable = queries.filter(({ query }) => query.expected !== null);
	const unanswerable = queries.filter(({ query }) => query.expected === null);
	const groups: [string, Judged[]][] = [
		...byKind(answerable),
		['all with an answer', answerable],
		['no-match', unanswerable],
		['issue not there', foreign],
		['unknown bare codes', unknownCodes],
	];
	const rows = groups.map(([kind, judged]) => {
		const { match, possible, none, right } = tiersOf(judged);
		const counts = [judged.length, match, possible, none].map(String);
		return [kind, ...counts, percent(match, judged.length), percent(right, match)];
	});
	const head = ['kind', 'n', 'match', 'possible', 'none', 'coverage of match', 'precision of match'];
	const neighbours = unknownCodes.filter(({ ids }) => ids.length > 0);
	const untold = unknownCodes.filter(({ isUnknownCode }) => !isUnknownCode);
	return [
		table([head, ...rows]),
		'',
		`Unknown bare codes answered with a neighbour: ${neighbours.length} of ${unknownCodes.length}; not called unknown: ${untold.length}`,
		...neighbours.slice(0, 5).map(describe),
		...list('Wrong matches', wrongMatches([...queries, ...foreign, ...unknownCodes])),
		...list(
			'Real pastes whose issue is not first',
			missesOf(queries.filter(({ query }) => query.kind === 'real-paste')),
		),
	].join('\n');
}

/** The same in one line and a list, for an engine whose tiers by kind say little new. */
export function matchReport(judged: readonly Judged[]): string {
	const answerable = judged.filter(({ query }) => query.expected !== null);
	const { match, right } = tiersOf(answerable);
	return [
		`match: ${match} of ${answerable.length} (${percent(match, answerable.length)}), right ${percent(right, match)}`,
		...list('Wrong matches', wrongMatches(judged)),
	].join('\n');
}

/** Every query whose issue is not first. */
export function missesReport(judged: readonly Judged[]): string {
	return list('Queries whose issue is not first', missesOf(judged)).join('\n');
}

function list(title: string, judged: readonly Judged[]): string[] {
	return [`${title}: ${judged.length}`, ...judged.map(describe)];
}

function describe({ query, ids, place, confidence }: Judged): string {
	const wanted = [query.expected ?? 'nothing', ...(query.also ?? [])].join(' or ');
	const got = `${confidence}: ${ids[0] ?? 'nothing'}`;
	const where = query.expected === null ? '' : place === 0 ? ', not found' : `, place ${place}`;
	return `  ${query.qid} ${query.kind}: ${oneLine(query.query)}\n    wanted ${wanted}${where}; got ${got}`;
}
