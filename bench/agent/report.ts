import { percentile } from '../lookup/metrics.ts';
import { kilobytes, oneLine, percent, table } from '../lookup/report/table.ts';
import type { Route } from './routes/route.ts';
import type { Task } from './tasks.ts';
import type { Cost } from './visit.ts';

/** What the tasks cost on a route; none where the site does not have it. */
export interface Measured extends Pick<Route, 'chooser'> {
	site: string;
	route: string;
	costs: Cost[] | undefined;
}

/** A route in figures. */
export interface Summary extends Omit<Measured, 'costs'> {
	tasks: number;
	read: Spread;
	wire: Spread;
	requests: Spread;
	/** Bytes read at all tasks, for each right fix that came of them; Infinity where none did. */
	perFix: number;
	/** Shares of the tasks, from 0 to 1: see {@link Cost}. */
	all: number;
	own: number;
	one: number;
	cut: number;
	/** What the peer's best route at the same tasks reads for a right fix, as a multiple of this. */
	besideWords: number;
	/** The same where an agent on the peer's site opens the right page at once. */
	besideAtOnce: number;
}

interface Spread {
	median: number;
	p95: number;
}

/** The figures of a route beside the peer's routes at the same tasks. */
export function summaryOf(
	{ site, route, chooser }: Measured,
	costs: readonly Cost[],
	peers: readonly Measured[],
): Summary {
	const spread = (value: (cost: Cost) => number) => {
		const values = costs.map(value);
		return { median: percentile(values, 0.5), p95: percentile(values, 0.95) };
	};
	const share = (is: (cost: Cost) => boolean) => costs.filter(is).length / costs.length;
	const same = new Set(costs.map(({ task }) => task.name));
	const perFix = perFixOf(costs);
	const beside = (choosing: Measured['chooser']) => {
		const routes = peers.filter((peer) => [choosing, undefined].includes(peer.chooser));
		const each = routes.map((peer) => perFixOf((peer.costs ?? []).filter(({ task }) => same.has(task.name))));
		return Math.min(...each) / perFix;
	};
	return {
		site,
		route,
		...(chooser && { chooser }),
		tasks: costs.length,
		read: spread(({ read }) => read),
		wire: spread(({ wire }) => wire),
		requests: spread(({ requests }) => requests),
		perFix,
		all: share(({ all }) => all),
		own: share(({ own }) => own),
		one: share(({ one }) => one),
		cut: share(({ cut }) => cut),
		besideWords: beside('by words'),
		besideAtOnce: beside('at once'),
	};
}

/** How many tasks there are of each kind. */
export function tasksReport(tasks: readonly Task[]): string {
	const kinds = Map.groupBy(tasks, ({ kind }) => kind);
	const counts = Array.from(kinds, ([kind, those]) => `${kind} ${those.length}`);
	return `${tasks.length} tasks: ${counts.join(', ')}`;
}

/** All routes in a table, and how to read it. */
export function agentReport(measured: readonly Measured[], peers: readonly Measured[]): string {
	const rows = measured.map((each) => [nameOf(each), ...cellsOf(each, peers)]);
	return `${table([ABOVE, HEAD, ...rows])}\n\n${LEGEND}`;
}

const ABOVE = ['', '', 'bytes read', '', 'for a', 'on wire', '', 'requests', '', 'right', 'in own'];
const HEAD = [
	['route', 'tasks', 'median', 'p95', 'right fix', 'median', 'p95', 'median', 'p95', 'fix', 'language'],
	['one cause', 'cut at 100k', 'peer by words', 'peer at once'],
].flat();

const LEGEND = `bytes read: bodies as an agent reads them; for a right fix: of all tasks, those that failed too.
right fix: all steps of all causes of the right issue were read, in any language; one cause: of one at least.
cut at 100k: the same where a tool cuts each answer after 100,000 characters.
peer by words, peer at once: what the peer's best route reads for a right fix at the same tasks, divided by
this, where its agent finds lines by the words they share with the text, and where it opens the right page at once.`;

function cellsOf(measured: Measured, peers: readonly Measured[]): string[] {
	if (!measured.costs) return ['not served'];
	if (measured.costs.length === 0) return ['0'];
	const summary = summaryOf(measured, measured.costs, peers);
	const { tasks, read, perFix, wire, requests, all, own, one, cut, besideWords, besideAtOnce } = summary;
	return [
		String(tasks),
		...[read.median, read.p95, perFix].map(bytes),
		...[wire.median, wire.p95].map(bytes),
		...[requests.median, requests.p95].map(String),
		...[all, own, one, cut].map((share) => percent(share, 1)),
		...[besideWords, besideAtOnce].map((ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '')),
	];
}

function bytes(count: number): string {
	return Number.isFinite(count) ? kilobytes(count) : 'none';
}

function nameOf({ site, route, chooser }: Measured): string {
	return `${site}: ${route}${chooser ? ` (${chooser})` : ''}`;
}

/** Tasks that ended without the right fix, with what was read. */
export function missesReport(measured: readonly Measured[]): string {
	return measured
		.flatMap((each) => {
			const missed = (each.costs ?? []).filter(({ all }) => !all);
			const lines = missed.map(({ task, paths }) =>
				[
					`  ${task.name} ${task.kind}: ${oneLine(task.text)}`,
					`    wanted ${task.right.join(' or ')}; read ${paths.join(' ')}`,
				].join('\n'),
			);
			return each.costs ? [`${nameOf(each)}: ${missed.length}`, ...lines] : [];
		})
		.join('\n');
}

function perFixOf(costs: readonly Cost[]): number {
	const fixes = costs.filter(({ all }) => all).length;
	return fixes === 0 ? Infinity : costs.reduce((sum, { read }) => sum + read, 0) / fixes;
}
