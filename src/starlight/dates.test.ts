import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { Page } from '../outputs/library.ts';
import { lastUpdatedOf, withDates } from './dates.ts';

const FILE = 'src/content/docs/en/a.mdx';
const page: Page = { id: 'en/a', key: 'a', locale: 'en', language: 'en', title: 'A', body: '' };
const commits = new Map([[FILE, { publishedAt: '2026-10-01T09:30:00Z', updatedAt: '2026-11-20T08:00:00Z' }]]);

/** The dates of a file's issue or page. */
function datesOf(file: Omit<Parameters<typeof withDates>[0][number], 'file'>, from = commits) {
	const [dated] = withDates([{ file: FILE, ...file }], from);
	return [dated!.issue?.publishedAt, (dated!.issue ?? dated!.page)?.updatedAt];
}

describe('the dates of an issue', () => {
	const issue = makeIssue({ verifiedAt: '2026-11-10' });
	const none = new Map<string, never>();

	test('are what its author wrote, else those of git, else the day on which it was checked', () => {
		expect(datesOf({ issue, lastUpdated: '2026-11-23' })).toEqual(['2026-10-01T09:30:00Z', '2026-11-23']);
		expect(datesOf({ issue })).toEqual(['2026-10-01T09:30:00Z', '2026-11-20T08:00:00Z']);
		expect(datesOf({ issue }, none)).toEqual([undefined, '2026-11-10']);
		expect(datesOf({ issue: makeIssue() }, none)).toEqual([undefined, undefined]);
	});

	test('have no first day where it changed before it was committed', () => {
		expect(datesOf({ issue, lastUpdated: '2026-09-30' })).toEqual([undefined, '2026-09-30']);
		expect(datesOf({ issue, lastUpdated: '2026-10-01' })).toEqual(['2026-10-01T09:30:00Z', '2026-10-01']);
	});
});

describe('the date of a page', () => {
	test('is what its author wrote, else that of git', () => {
		expect(datesOf({ page, lastUpdated: '2026-11-23' })).toEqual([undefined, '2026-11-23']);
		expect(datesOf({ page })).toEqual([undefined, '2026-11-20T08:00:00Z']);
		expect(datesOf({ page }, new Map())).toEqual([undefined, undefined]);
	});
});

test('what is remembered of a file stays without dates, because they change without it', () => {
	const files = [
		{ file: FILE, issue: makeIssue(), problems: [] },
		{ file: FILE, page, problems: [] },
		{ file: FILE, problems: [] },
	];
	const before = structuredClone(files);
	const dated = withDates(files, commits);
	expect(files).toEqual(before);
	expect(dated.map(({ issue, page: own }) => (issue ?? own)?.updatedAt)).toEqual([
		'2026-11-20T08:00:00Z',
		'2026-11-20T08:00:00Z',
		undefined,
	]);
	expect(dated[2]).toEqual(files[2]);
	expect(withDates(files, new Map())).toEqual(files);
});

describe("Starlight's lastUpdated", () => {
	test.each([
		[new Date('2026-11-23'), '2026-11-23'],
		[new Date('2026-11-23T08:00:00+07:00'), '2026-11-23T01:00:00Z'],
		[new Date('2026-11-23T08:00:00.250Z'), '2026-11-23T08:00:00Z'],
		[true, undefined],
		[false, undefined],
		['2026-11-23', undefined],
		[new Date('never'), undefined],
		[undefined, undefined],
	])('%s is %s', (lastUpdated, expected) => {
		expect(lastUpdatedOf({ lastUpdated })).toEqual(expected === undefined ? {} : { lastUpdated: expected });
	});
});
