import type { Issue } from '../issue/issue.ts';
import { reportInto } from '../issue/rules/rule.ts';
import type { Problem } from '../issue/problem.ts';

/**
 * Issues that should have been checked again by now, and what the fields on their state leave open.
 * What no longer applies needs no review.
 *
 * @param today a day, `YYYY-MM-DD`
 */
export function reviewProblems(issues: readonly Issue[], today: string): Problem[] {
	const problems: Problem[] = [];
	for (const { file, status, reviewBy, verifiedAt, fixedIn } of issues) {
		const report = reportInto(problems, file);
		if (reviewBy !== undefined && reviewBy <= today && status !== 'obsolete') {
			report(
				'overdue',
				['verifiedAt'],
				`The issue was last checked on ${verifiedAt}, and should have been checked again by ${reviewBy}.`,
				`Try its steps, mend what changed, then write verifiedAt: ${today}. Readers are told that it is overdue.`,
				'warning',
			);
		}
		if (status === 'fixed' && fixedIn === undefined) {
			report(
				'fixed-where',
				['status'],
				'The status is "fixed", but nothing says since when.',
				'Add fixedIn with the version or the date that brought the fix, so that readers know whether they have it.',
				'note',
			);
		}
		if (fixedIn !== undefined && status !== 'fixed' && status !== 'obsolete') {
			report(
				'fixed-where',
				['fixedIn'],
				`fixedIn is "${fixedIn}", but the status is "${status}".`,
				'Write status: fixed, or take fixedIn out.',
				'warning',
			);
		}
	}
	return problems;
}

/**
 * The day that a command works with: today in UTC, or the day that builds which can be repeated name.
 *
 * @param seconds the environment variable `SOURCE_DATE_EPOCH`
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 * @example
 * buildDay('1795392000'); // '2026-11-23'
 */
export function buildDay(seconds: string | undefined, now = new Date()): string {
	const date = seconds && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : now;
	return date.toISOString().slice(0, 10);
}
