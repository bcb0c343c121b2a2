import { describe, expect, test } from 'vitest';
import type { Problem } from '../issue/problem.ts';
import { countProblems, distinct, formatProblems, inPlace } from './report.ts';

const FILES: Record<string, string> = {
	'en/a.mdx': '---\ntitle: Hi\nrelated:\n  - b\n  - c\n---\n',
	'en/b.mdx': '---\ntitle: Ho\n---\n',
};
const read = (file: string) => FILES[file] ?? '';

const problem = (fields: Partial<Problem>): Problem => ({
	rule: 'empty-field',
	severity: 'error',
	file: 'en/a.mdx',
	path: [],
	message: 'It is wrong.',
	hint: 'Mend it.',
	...fields,
});

describe('formatProblems', () => {
	test('prints the place, what is wrong and the way out', () => {
		expect(formatProblems([problem({ line: 3, column: 7 })], read)).toBe(
			'en/a.mdx:3:7 error empty-field\n  It is wrong.\n  → Mend it.',
		);
	});

	test('finds the place of a problem that only names a field', () => {
		expect(formatProblems([problem({ path: ['related', 1], severity: 'warning' })], read)).toBe(
			'en/a.mdx:5:5 warning empty-field\n  It is wrong.\n  → Mend it.',
		);
	});

	test('sorts by file, line and column', () => {
		const problems = [
			problem({ file: 'en/b.mdx', line: 1, column: 1 }),
			problem({ line: 10, column: 1 }),
			problem({ line: 9, column: 20 }),
			problem({ line: 9, column: 3 }),
		];
		const places = formatProblems(problems, read)
			.split('\n\n')
			.map((text) => text.split(' ')[0]);
		expect(places).toEqual(['en/a.mdx:9:3', 'en/a.mdx:9:20', 'en/a.mdx:10:1', 'en/b.mdx:1:1']);
	});

	test('sorts problems that only name a field by the place of the field', () => {
		const problems = [
			problem({ line: 9, column: 1 }),
			problem({ path: ['related', 1] }),
			problem({ line: 3 }),
		];
		expect(formatProblems(problems, read).match(/:\d+:\d+ /g)).toEqual([':3:1 ', ':5:5 ', ':9:1 ']);
	});

	test('is empty where there are no problems', () => {
		expect(formatProblems([], read)).toBe('');
	});
});

describe('inPlace', () => {
	test('leaves a place that is known already', () => {
		const known = problem({ path: ['related', 1], line: 40, column: 2 });
		expect(inPlace([known], read)).toEqual([known]);
	});

	test('looks into the file of the problem', () => {
		expect(inPlace([problem({ path: ['title'] })], read)).toMatchObject([{ line: 2, column: 8 }]);
		const missing = problem({ file: 'en/b.mdx', path: ['related', 0] });
		expect(inPlace([missing], read)).toMatchObject([{ line: 2, column: 1 }]);
	});

	test('finds the beginning of a file that is gone', () => {
		const gone = problem({ file: 'en/gone.mdx', path: ['title'] });
		expect(inPlace([gone], read)).toMatchObject([{ line: 1, column: 1 }]);
	});
});

describe('countProblems', () => {
	const errors = (count: number) => Array.from({ length: count }, () => problem({}));
	const warning = problem({ severity: 'warning', file: 'en/b.mdx' });

	test.each<[string, Problem[]]>([
		['1 error in 1 file', errors(1)],
		['2 errors in 1 file', errors(2)],
		['1 warning in 1 file', [warning]],
		['2 errors and 1 warning in 2 files', [...errors(2), warning]],
		['no problems in 0 files', []],
	])('says "%s"', (words, problems) => {
		expect(countProblems(problems)).toBe(words);
	});
});

test('a problem that several pages report is shown once', () => {
	const one: Problem = {
		rule: 'mdx',
		severity: 'error',
		file: 'src/content/docs/_partial.mdx',
		path: [],
		line: 3,
		column: 1,
		message: 'It is wrong.',
		hint: 'Mend it.',
	};
	expect(distinct([one, { ...one }, { ...one, line: 4 }])).toEqual([one, { ...one, line: 4 }]);
});
