import { expect, test } from 'vitest';
import type { Problem } from '../issue/problem.ts';
import { mend } from './mend.ts';

const FILES: Record<string, string> = {
	'a.mdx': '---\nkinds: error\nstatus: opne # since May\nrelated: [b, b2]\n---\n',
	'b.mdx': '---\nstatus: opne\n---\n',
};
const read = (file: string) => FILES[file]!;

const problem = (fields: Partial<Problem>): Problem => ({
	rule: 'wrong-value',
	severity: 'error',
	file: 'a.mdx',
	path: [],
	message: 'It is wrong.',
	hint: 'Mend it.',
	...fields,
});

test('makes all fixes of a file and says what they are', () => {
	const problems = [
		problem({ fix: [{ path: ['status'], value: 'open' }] }),
		problem({ fix: [{ path: ['kinds'], renameTo: 'kind' }] }),
		problem({}),
		problem({ fix: [{ path: ['related', 0], remove: true }] }),
	];
	expect(mend(problems, read)).toEqual([
		{
			file: 'a.mdx',
			before: FILES['a.mdx'],
			after: '---\nkind: error\nstatus: open # since May\nrelated: [b2]\n---\n',
			changes: ['status is now "open"', 'kinds is now called kind', 'related[1] is removed'],
		},
	]);
});

test('leaves a file alone whose YAML is not valid', () => {
	const fix = [{ path: ['status'], value: 'open' }];
	const problems = [problem({ fix }), problem({ rule: 'yaml' }), problem({ file: 'b.mdx', fix })];
	expect(mend(problems, read).map(({ file }) => file)).toEqual(['b.mdx']);
});

test('names no file that stays as it is', () => {
	expect(mend([problem({ fix: [{ path: ['gone'], renameTo: 'kind' }] })], read)).toEqual([]);
});
