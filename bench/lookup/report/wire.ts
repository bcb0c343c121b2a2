import type { ColdQuery } from '../cold.ts';
import type { Paste } from '../in-page.ts';
import { percentile } from '../metrics.ts';
import { kilobytes, milliseconds, oneLine, table } from './table.ts';

/** What a browser loads for a first query: median, 95th percentile and most. */
export function coldReport(engines: ReadonlyMap<string, readonly ColdQuery[]>): string {
	const rows = Array.from(engines, ([name, queries]) => {
		const spread = (value: (query: ColdQuery) => number, format: (value: number) => string) =>
			[0.5, 0.95, 1].map((share) => format(percentile(queries.map(value), share)));
		return [
			name,
			String(queries.length),
			...spread(({ bytes }) => bytes, kilobytes),
			...spread(({ requests }) => requests, String),
			...spread(({ rounds }) => rounds, String),
			kilobytes(
				percentile(
					queries.map(({ later }) => later),
					1,
				),
			),
		];
	});
	const spread = ['median', 'p95', 'max'];
	const names = ['', '', 'bytes', '', '', 'requests', '', '', 'rounds', '', '', 'loaded'];
	return [
		table([names, ['cold query', 'n', ...spread, ...spread, ...spread, 'for later'], ...rows]),
		...Array.from(engines, ([name, queries]) => partsOf(name, queries)),
	].join('\n');
}

function partsOf(name: string, queries: readonly ColdQuery[]): string {
	const median = (value: (query: ColdQuery) => number) => kilobytes(percentile(queries.map(value), 0.5));
	const most = queries.reduce((a, b) => (b.bytes > a.bytes ? b : a));
	const parts = [
		`code ${median(({ code }) => code)}`,
		`index ${median(({ bytes, code, headers }) => bytes - code - headers)}`,
		`headers ${median(({ headers }) => headers)}`,
	];
	return `${name}, median of its parts: ${parts.join(', ')}; most bytes: ${oneLine(most.query, 60)}`;
}

/** Latency in a page that has asked the same queries before. */
export function warmReport(engines: ReadonlyMap<string, readonly number[]>): string {
	const rows = Array.from(engines, ([name, times]) => [
		name,
		String(times.length),
		...[0.5, 0.95, 1].map((share) => milliseconds(percentile(times, share))),
	]);
	return table([['warm query', 'n', 'median', 'p95', 'max'], ...rows]);
}

/** Long texts: time to the answer, and how long the page stood still. */
export function pasteReport(
	pastes: ReadonlyMap<string, { ours: Paste; floor: Paste; right: readonly string[] }>,
): string {
	const rows = Array.from(pastes, ([name, { ours, floor, right }]) => [
		name,
		milliseconds(ours.total),
		milliseconds(ours.blocked),
		milliseconds(floor.total),
		ours.first !== undefined && right.includes(ours.first) ? 'yes' : `no: ${ours.first ?? 'nothing'}`,
	]);
	const head = ['long paste', 'answer', 'page blocked', 'floor: a set of its words', 'right issue first'];
	return table([head, ...rows]);
}
