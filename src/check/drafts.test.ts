import { expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { RuleName } from '../issue/rules/catalogue.ts';
import { makeIssueFile, makeProject } from '../source/fixtures/project.ts';
import type { Project } from '../source/project.ts';
import { drafts } from './drafts.ts';

function project(draft: boolean, rules: RuleName[] = []): Project {
	const file = 'src/content/docs/en/issues/a.mdx';
	const place = { id: 'a', locale: { path: 'en', language: 'en' }, otherPaths: [], category: '' };
	const problem = { severity: 'note', file, path: [], message: '', hint: '' } as const;
	return makeProject({
		files: [makeIssueFile({ file, place, issue: makeIssue({ draft }) })],
		problems: rules.map((rule) => ({ rule, ...problem })),
	});
}

test('a draft is said to be one, with what is left to do', () => {
	expect(drafts(project(true, ['unfinished'])).map(({ hint }) => hint)).toEqual([
		'Write what is unfinished, then remove the line `draft: true`.',
	]);
	expect(drafts(project(true)).map(({ hint }) => hint)).toEqual([
		'Remove the line `draft: true` to publish it.',
	]);
});

test('what is published is no draft', () => {
	expect(drafts(project(false))).toEqual([]);
});
