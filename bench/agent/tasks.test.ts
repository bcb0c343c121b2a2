import { expect, test } from 'vitest';
import { makeIssue } from '../../src/outputs/fixtures/library.ts';
import type { BenchDocument, EvaluationQuery } from '../lookup/data.ts';
import { tasksOf } from './tasks.ts';

const own: BenchDocument[] = [{ id: 'a', codes: [], messages: [], aliases: [], texts: [] }];
const issues = [
	makeIssue({ id: 'a' }),
	makeIssue({ id: 'a', locale: 'id', language: 'id' }),
	makeIssue({ id: 'b' }),
];
const query = (qid: string, kind: string, lang: string, expected: string | null = 'a'): EvaluationQuery => ({
	qid,
	query: `error 10, ${qid}`,
	expected,
	kind,
	lang,
});
const many = Array.from({ length: 20 }, (_, index) => query(`many-${index}`, 'code', 'en'));
const others = [query('few', 'typo', 'en'), query('other', 'code', 'id')];
const without = [query('none', 'no-match', 'en', null), query('foreign', 'code', 'en', 'b')];
const namesOf = (count: number) =>
	tasksOf({ own, queries: [...many, ...others, ...without] }, [], issues, count).map(({ name }) => name);

test('tasks are of every kind in every language first, and only such as this site answers', () => {
	expect(namesOf(3)).toEqual([expect.stringMatching(/^many-/), 'few', 'other']);
	expect(namesOf(100)).toHaveLength(22);
});

test('the same number gives the same tasks, and a larger one more', () => {
	expect(namesOf(10)).toEqual(namesOf(10));
	expect(namesOf(15).slice(0, 10)).toEqual(namesOf(10));
	expect(namesOf(15)).not.toEqual([...namesOf(15)].toSorted());
});

test('a task has the fix in each language of each issue that is right', () => {
	const [task] = tasksOf({ own, queries: others }, [], issues, 1);
	expect(task!.fixes.map(({ language }) => language)).toEqual(['en', 'id']);
	expect(task).toMatchObject({ codes: ['10'], right: ['/a'], lang: 'en' });
});
