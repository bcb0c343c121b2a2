import { describe, expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { Issue } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { formerIdsAreFree, referencedIssuesExist } from './references.ts';

/** What a rule says of the issues: file, field, what is wrong and the way out. */
function check(rule: (issues: Issue[], problems: Problem[]) => void, issues: Issue[]): string[] {
	const problems: Problem[] = [];
	rule(issues, problems);
	return problems.map(({ file, path, message, hint }) => `${file} ${path.join('.')}: ${message} → ${hint}`);
}

const issue = (id: string, fields: Partial<Issue> = {}) =>
	makeIssue({ id, file: `${fields.locale ?? 'en'}/${id}.mdx`, ...fields });

describe('referencedIssuesExist', () => {
	test('is content with ids that exist, also where only another language has them', () => {
		const issues = [
			issue('a', { related: ['b'], supersededBy: 'b' }),
			issue('b', { locale: 'id', related: ['a'] }),
		];
		expect(check(referencedIssuesExist, issues)).toEqual([]);
	});

	test('reports an id that no issue has, with the id that was probably meant', () => {
		const issues = [
			issue('pairing-error'),
			issue('a', {
				related: ['pairing-error', 'pairing-eror', 'quite-another'],
				supersededBy: 'piaring-error',
			}),
		];
		expect(check(referencedIssuesExist, issues)).toMatchInlineSnapshot(`
			[
			  "en/a.mdx related.1: There is no issue with the id "pairing-eror". → Did you mean "pairing-error"?",
			  "en/a.mdx related.2: There is no issue with the id "quite-another". → An id is the name of the file without .mdx.",
			  "en/a.mdx supersededBy: There is no issue with the id "piaring-error". → Did you mean "pairing-error"?",
			]
		`);
	});

	test('mends what can only have been meant in one way', () => {
		const problems: Problem[] = [];
		const issues = [
			issue('pairing-error'),
			issue('car'),
			issue('cut'),
			issue('a', { related: ['pairing-eror', 'cat', 'a'], supersededBy: 'none' }),
			issue('b', { related: ['pairing-eror', 'pairing-error'] }),
		];
		referencedIssuesExist(issues, problems);
		expect(problems.map(({ fix }) => fix)).toEqual([
			[{ path: ['related', 0], value: 'pairing-error' }],
			undefined,
			[{ path: ['related', 2], remove: true }],
			undefined,
			undefined,
		]);
	});

	test('knows how an issue is called now', () => {
		const problems: Problem[] = [];
		referencedIssuesExist([issue('new', { formerIds: ['old'] }), issue('a', { related: ['old'] })], problems);
		expect(problems).toMatchObject([
			{ hint: 'It is called "new" now.', fix: [{ path: ['related', 0], value: 'new' }] },
		]);
	});

	test('knows ids that exist although their issues are not among those checked', () => {
		const problems: Problem[] = [];
		const issues = [issue('a', { related: ['draft', 'unknown'] })];
		referencedIssuesExist(issues, problems, new Set(['draft']));
		expect(problems.map(({ path }) => path)).toEqual([['related', 1]]);
	});

	test('reports an issue that names itself', () => {
		const issues = [issue('a', { related: ['a'] }), issue('b', { supersededBy: 'b' })];
		expect(check(referencedIssuesExist, issues)).toMatchInlineSnapshot(`
			[
			  "en/a.mdx related.0: The issue names itself, "a". → Remove it.",
			  "en/b.mdx supersededBy: The issue names itself, "b". → Remove it.",
			]
		`);
	});
});

describe('formerIdsAreFree', () => {
	test('is content with former ids that nobody else has, in each language of the issue', () => {
		const issues = [
			issue('a', { formerIds: ['old-a'] }),
			issue('b', { formerIds: ['old-b'] }),
			issue('a', { locale: 'id', formerIds: ['old-a'] }),
		];
		expect(check(formerIdsAreFree, issues)).toEqual([]);
	});

	test('reports a former id that is the id of an issue, also of the same one', () => {
		const issues = [issue('a', { formerIds: ['free', 'b'] }), issue('b', { formerIds: ['b'] })];
		expect(check(formerIdsAreFree, issues)).toMatchInlineSnapshot(`
			[
			  "en/a.mdx formerIds.1: The former id "b" is in use by the issue "b". → An old address can lead to one issue only: remove it here or there.",
			  "en/b.mdx formerIds.0: The former id "b" is in use by the issue "b". → An old address can lead to one issue only: remove it here or there.",
			]
		`);
	});

	test('reports a former id that two issues claim', () => {
		const issues = [issue('a', { formerIds: ['old'] }), issue('b', { formerIds: ['old'] })];
		expect(check(formerIdsAreFree, issues)).toMatchInlineSnapshot(`
			[
			  "en/b.mdx formerIds.0: The former id "old" is in use by the issue "a". → An old address can lead to one issue only: remove it here or there.",
			]
		`);
	});
});
