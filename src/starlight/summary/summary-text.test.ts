import { expect, test } from 'vitest';
import { summaryText, type Summary } from './summary-text.ts';

const SUMMARY: Summary = {
	issues: new Map([
		['English', 1000],
		['Bahasa Indonesia', 998],
	]),
	pages: 2152,
	files: 10_752,
	bytes: 180_440_000,
	phases: new Map([
		['reading', 10_640],
		['search index', 0],
		['other', 2210],
	]),
	took: 42_000,
	slowest: [
		{ page: '/en/issues/a/index.html', took: 812 },
		{ page: '/en/issues/b/index.html', took: 3 },
	],
	warnings: 2,
};

test('a build says what it made, what that took, and what took longest', () => {
	expect(summaryText(SUMMARY)).toMatchInlineSnapshot(`
		"Built 1,998 issues (English 1,000, Bahasa Indonesia 998): 2,152 pages, 10,752 files, 180.4 MB in 42.0 s
		  reading 10.6 s, other 2.2 s
		  slowest pages: /en/issues/a/index.html 0.8 s
		  2 warnings above"
	`);
});

test('what is nothing, or all the same, is left out', () => {
	const small: Summary = {
		...SUMMARY,
		issues: new Map([['English', 1]]),
		pages: 1,
		phases: new Map(),
		slowest: [],
		warnings: 0,
	};
	expect(summaryText(small)).toMatchInlineSnapshot(
		`"Built 1 issue: 1 page, 10,752 files, 180.4 MB in 42.0 s"`,
	);
	expect(summaryText({ ...small, issues: new Map() })).toMatch(/^Built 0 issues: /);
});
