import { reviewBy } from '../issue/to-issue.ts';

const DAY = 86_400_000;

/**
 * The period after which a page must be checked again, from the days that its publication names.
 *
 * @example
 * reviewEvery('2026-11-23', '2027-05-23'); // '6 months'
 */
export function reviewEvery(verifiedAt: string | undefined, due: string | undefined): string | undefined {
	if (!verifiedAt || !due) return undefined;
	const days = Math.round((Date.parse(due) - Date.parse(verifiedAt)) / DAY);
	const guesses = { year: days / 365.25, month: days / 30.44, week: days / 7, day: days };
	for (const [unit, amount] of Object.entries(guesses)) {
		const near = Math.round(amount);
		const period = `${near} ${unit}${near === 1 ? '' : 's'}`;
		if (near >= 1 && near <= 999 && reviewBy(verifiedAt, period) === due) return period;
	}
	return undefined;
}
