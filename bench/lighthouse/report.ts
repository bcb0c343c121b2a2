import { kilobytes, milliseconds, oneLine, table } from '../lookup/report/table.ts';
import { CATEGORIES, type Audit, type Result } from './run.ts';

const MOST_ITEMS = 5;

/** Scores and figures of each page: the median of its runs. */
export function scoresReport(results: ReadonlyMap<string, readonly Result[]>): string {
	const rows = Array.from(results, ([path, runs]) => {
		const figure = (id: string) => median(runs.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
		return [
			path,
			...CATEGORIES.map((category) =>
				String(Math.round(100 * median(runs.map(({ categories }) => categories[category].score ?? 0)))),
			),
			milliseconds(figure('largest-contentful-paint')),
			figure('cumulative-layout-shift').toFixed(3),
			milliseconds(figure('total-blocking-time')),
			kilobytes(figure('total-byte-weight')),
		];
	});
	return table([['page', ...CATEGORIES, 'LCP', 'CLS', 'TBT', 'bytes'], ...rows]);
}

/** What each page loses points for, and what moves in it, with the elements or files that cause it. */
export function findingsReport(results: ReadonlyMap<string, readonly Result[]>): string {
	return Array.from(results, ([path, runs]) => {
		const found = findingsOf(runs);
		return [path, ...(found.length > 0 ? found : ['  nothing'])].join('\n');
	}).join('\n\n');
}

function findingsOf(runs: readonly Result[]): string[] {
	const [first] = runs;
	if (!first) return [];
	const costly = CATEGORIES.flatMap((category) =>
		first.categories[category].auditRefs
			.filter(({ weight }) => weight > 0)
			.flatMap(({ id, weight }) => {
				const audit = middleOf(runs, id);
				return audit?.score != null && audit.score < 1
					? [`  ${category} ${id} (weight ${weight}): ${lineOf(audit)}`, ...itemsOf(audit)]
					: [];
			}),
	);
	const shifts = middleOf(runs, 'layout-shifts');
	return shifts?.details?.items?.length ? [...costly, '  what moves', ...itemsOf(shifts)] : costly;
}

function middleOf(runs: readonly Result[], id: string): Audit | undefined {
	const audits = runs.map((run) => run.audits[id]).filter((audit) => audit !== undefined);
	return audits.toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1))[Math.floor((audits.length - 1) / 2)];
}

function lineOf({ title, score, displayValue }: Audit): string {
	return [title, displayValue, `score ${score!.toFixed(2)}`].filter(Boolean).join(' · ');
}

function itemsOf({ details }: Audit): string[] {
	const lines = (details?.items ?? []).map((item) => `    - ${oneLine(textsIn(item).join(' · '), 300)}`);
	return lines.length > MOST_ITEMS
		? [...lines.slice(0, MOST_ITEMS), `    - and ${lines.length - MOST_ITEMS} more`]
		: lines;
}

// Elements, addresses, messages: whatever the shape of the audit, its words say what to look at.
function textsIn(value: unknown, key = ''): string[] {
	if (typeof value === 'string') return ['type', 'lhId', 'path', 'nodeLabel'].includes(key) ? [] : [value];
	if (typeof value === 'number')
		return key === '' || /^(?:top|right|bottom|left|width|height)$/.test(key) ? [] : [`${key} ${value}`];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, Array.isArray(value) ? key : name));
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
