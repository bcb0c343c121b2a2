import { count } from '../../source/report.ts';
import { grouped } from './progress.ts';

/** What a build made, and what that took. */
export interface Summary {
	/** How many issues there are, by the name of their language. */
	issues: ReadonlyMap<string, number>;
	pages: number;
	/** All files of the built site, and their bytes. */
	files: number;
	bytes: number;
	/** Milliseconds by what they were spent on. */
	phases: ReadonlyMap<string, number>;
	/** From the start of the process on, in milliseconds. */
	took: number;
	slowest: readonly { page: string; took: number }[];
	warnings: number;
}

/**
 * A summary as lines for a log.
 *
 * @example
 * summaryText(summary);
 * // Built 2,000 issues (English 1,000, Bahasa Indonesia 1,000): 2,152 pages, 10,752 files, 180.4 MB in 42.0 s
 * //   reading 10.6 s, bundling 6.0 s, rendering 10.9 s, search index 5.3 s, files for programs 7.0 s, other 2.2 s
 * //   slowest pages: en/issues/a/index.html 0.8 s, en/issues/b/index.html 0.5 s
 * //   2 warnings above
 */
export function summaryText(summary: Summary): string {
	const { issues, phases, slowest, warnings } = summary;
	const total = [...issues.values()].reduce((sum, number) => sum + number, 0);
	const languages = Array.from(issues, ([name, number]) => `${name} ${grouped(number)}`).join(', ');
	const made = [
		amount(summary.pages, 'page'),
		amount(summary.files, 'file'),
		`${(summary.bytes / 1e6).toFixed(1)} MB in ${seconds(summary.took)}`,
	];
	const spent = [...phases]
		.filter(([, took]) => took >= LEAST)
		.map(([name, took]) => `${name} ${seconds(took)}`);
	const slow = slowest
		.filter(({ took }) => took >= LEAST)
		.map(({ page, took }) => `${page} ${seconds(took)}`);
	return [
		`Built ${amount(total, 'issue')}${issues.size > 1 ? ` (${languages})` : ''}: ${made.join(', ')}`,
		...(spent.length > 0 ? [`  ${spent.join(', ')}`] : []),
		...(slow.length > 0 ? [`  slowest pages: ${slow.join(', ')}`] : []),
		...(warnings > 0 ? [`  ${count(warnings, 'warning')} above`] : []),
	].join('\n');
}

/** What takes less than this is not worth its words. */
const LEAST = 50;

function amount(number: number, word: string): string {
	return count(number, word).replace(/^\d+/, grouped(number));
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}
