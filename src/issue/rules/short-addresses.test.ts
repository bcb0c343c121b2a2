import { expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { Issue } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { checkIssues } from './index.ts';
import { codesHaveAddress } from './short-addresses.ts';

const issue = (id: string, ...codes: string[]): Issue =>
	makeIssue({ id, file: `${id}.mdx`, errors: codes.map((code) => ({ message: `Failed: ${code}`, code })) });

/** What is said of the issues: severity, rule, file, field and what is wrong. */
function check(issues: Issue[]): string[] {
	const problems: Problem[] = [];
	codesHaveAddress(issues, problems);
	return problems.map(
		({ severity, rule, file, path, message }) => `${severity} ${rule} ${file} ${path.join('.')}: ${message}`,
	);
}

test('a code that cannot be the name of a file is a warning at its field', () => {
	expect(check([issue('a', '131047', '../x'), issue('b', '#100')])).toEqual([
		'warning code-without-address a.mdx errors.1.code: The code "../x" cannot have a short address, because it cannot be the name of a file.',
		'warning code-without-address b.mdx errors.0.code: The code "#100" cannot have a short address, because it cannot be the name of a file.',
	]);
});

test('a message without a code and an ordinary code are right', () => {
	const plain = makeIssue({ errors: [{ message: '../x' }] });
	expect(check([plain, issue('a', 'ERR 1: x', '130/472', '1.2')])).toEqual([]);
});

test('it is one of the rules between issues, and says what to do', () => {
	const [problem, ...others] = checkIssues([issue('a', 'index')]);
	expect(others).toEqual([]);
	expect(problem).toMatchObject({ rule: 'code-without-address', file: 'a.mdx' });
	expect(problem!.hint).toContain('it cannot be "index"');
});
