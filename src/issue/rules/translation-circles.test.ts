import { expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { Issue } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { translationCircles } from './translation-circles.ts';

/** An issue in a language, made from another. */
function issue(locale: string, from?: string): Issue {
	const translatedFrom = from === undefined ? {} : { translatedFrom: { language: from, fields: {} } };
	return makeIssue({ id: 'late', locale, file: `${locale}/late.mdx`, ...translatedFrom });
}

function report(...issues: Issue[]): string[] {
	const problems: Problem[] = [];
	translationCircles(issues, problems);
	return problems.map(({ file, message, hint }) => `${file}: ${message} ${hint}`);
}

test('a translation of an original, and one of a translation, are fine', () => {
	expect(report(issue('en'), issue('id', 'en'), issue('ms', 'id'))).toEqual([]);
});

test('languages that are translations of each other are reported in each file', () => {
	expect(report(issue('en', 'id'), issue('id', 'en'), issue('ms', 'id'))).toEqual([
		'en/late.mdx: The languages of "late" are translations of each other: en from id from en. Say which is the original, for example: known-issues translate accept late --from en',
		'id/late.mdx: The languages of "late" are translations of each other: id from en from id. Say which is the original, for example: known-issues translate accept late --from id',
	]);
});

test('a circle of three is one too', () => {
	expect(report(issue('en', 'ms'), issue('id', 'en'), issue('ms', 'id'))).toHaveLength(3);
});
