import { expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { Problem } from '../problem.ts';
import { byId, reportInto } from './rule.ts';

test('a report is an error of its file, unless it says otherwise', () => {
	const problems: Problem[] = [];
	const report = reportInto(problems, 'en/issues/a.mdx');
	report('empty-field', ['title'], 'It is wrong.', 'Mend it.');
	report('empty-field', [], 'It is doubtful.', 'Look at it.', 'warning');
	expect(problems).toEqual([
		{
			rule: 'empty-field',
			severity: 'error',
			file: 'en/issues/a.mdx',
			path: ['title'],
			message: 'It is wrong.',
			hint: 'Mend it.',
		},
		{
			rule: 'empty-field',
			severity: 'warning',
			file: 'en/issues/a.mdx',
			path: [],
			message: 'It is doubtful.',
			hint: 'Look at it.',
		},
	]);
});

test('languages of an id stay in the order in which the issues come', () => {
	const english = makeIssue({ id: 'a', locale: 'en' });
	const other = makeIssue({ id: 'b', locale: 'en' });
	const indonesian = makeIssue({ id: 'a', locale: 'id' });
	expect([...byId([english, other, indonesian])]).toEqual([
		['a', [english, indonesian]],
		['b', [other]],
	]);
});
