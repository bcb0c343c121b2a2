import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import { buildDay, reviewProblems } from './overdue.ts';

const CHECKED = { verifiedAt: '2026-05-23', reviewBy: '2026-11-23' };

function said(overrides: Parameters<typeof makeIssue>[0], today = '2026-11-23') {
	return reviewProblems([makeIssue(overrides)], today).map(
		({ severity, rule, message, hint }) => `${severity} ${rule}: ${message} ${hint}`,
	);
}

describe('an issue whose review is due', () => {
	test('is a warning from that day on', () => {
		expect(said(CHECKED, '2026-11-22')).toEqual([]);
		expect(said(CHECKED)).toMatchInlineSnapshot(`
			[
			  "warning overdue: The issue was last checked on 2026-05-23, and should have been checked again by 2026-11-23. Try its steps, mend what changed, then write verifiedAt: 2026-11-23. Readers are told that it is overdue.",
			]
		`);
	});

	test('is not, where it no longer applies', () => {
		expect(said({ ...CHECKED, status: 'obsolete' })).toEqual([]);
	});
});

test('a fixed issue says since when, and only a fixed one', () => {
	expect(said({ status: 'fixed', fixedIn: '2.10' })).toEqual([]);
	expect([...said({ status: 'fixed' }), ...said({ fixedIn: '2.10' })]).toMatchInlineSnapshot(`
		[
		  "note fixed-where: The status is "fixed", but nothing says since when. Add fixedIn with the version or the date that brought the fix, so that readers know whether they have it.",
		  "warning fixed-where: fixedIn is "2.10", but the status is "open". Write status: fixed, or take fixedIn out.",
		]
	`);
});

test('the day can be given, as for builds that can be repeated', () => {
	const now = new Date('2027-01-31T23:30:00Z');
	expect(buildDay('1795392000', now)).toBe('2026-11-23');
	expect(buildDay(undefined, now)).toBe('2027-01-31');
	expect(buildDay('tomorrow', now)).toBe('2027-01-31');
});
