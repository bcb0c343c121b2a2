import { expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { ErrorMessage, Issue } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { errorsAreDistinct } from './shared-errors.ts';

const issue = (id: string, errors: ErrorMessage[], fields: Partial<Issue> = {}) =>
	makeIssue({ id, errors, file: `${id}.mdx`, ...fields });

/** What is said of the issues: severity, file, field and what is wrong. */
function check(issues: Issue[], severity?: Problem['severity']): string[] {
	const problems: Problem[] = [];
	errorsAreDistinct(issues, problems, severity);
	return problems.map((problem) => {
		expect(problem.rule).toBe('shared-error');
		return `${problem.severity} ${problem.file} ${problem.path.join('.')}: ${problem.message}`;
	});
}

test('a code that two issues have is a warning at the second', () => {
	const issues = [
		issue('a', [{ message: 'Not sent', code: '131047' }]),
		issue('b', [{ message: 'x' }, { message: 'Failed', code: '131047' }]),
	];
	expect(check(issues)).toEqual(['warning b.mdx errors.1.code: "131047" is also an error of the issue "a".']);
});

test('it is an error where the site wants that', () => {
	const issues = [issue('a', [{ message: 'x', code: 'E1' }]), issue('b', [{ message: 'y', code: 'e1' }])];
	expect(check(issues, 'error')).toEqual([
		'error b.mdx errors.0.code: "e1" is also an error of the issue "a".',
	]);
});

test('a message without a code counts too, whatever the case of its letters', () => {
	const issues = [issue('a', [{ message: 'Not sent' }]), issue('b', [{ message: ' not SENT\n' }])];
	expect(check(issues)).toEqual([
		String.raw`warning b.mdx errors.0.message: " not SENT\n" is also an error of the issue "a".`,
	]);
});

test('messages with different codes are told apart by them', () => {
	const issues = [
		issue('a', [{ message: 'Not sent', code: '1' }]),
		issue('b', [{ message: 'Not sent', code: '2' }]),
	];
	expect(check(issues)).toEqual([]);
});

test('a code is no message with the same letters', () => {
	expect(check([issue('a', [{ message: 'x', code: '404' }]), issue('b', [{ message: '404' }])])).toEqual([]);
});

test('languages of one issue share their errors', () => {
	const errors = [{ message: 'Not sent', code: '1' }, { message: 'Failed' }];
	expect(check([issue('a', errors), issue('a', errors, { locale: 'id' })])).toEqual([]);
});

test('issues that name each other as related may share an error', () => {
	const errors = [{ message: 'Not sent', code: '1' }];
	const [a, b] = [issue('a', errors, { related: ['b'] }), issue('b', errors, { related: ['a'] })];
	expect(check([a, b])).toEqual([]);
	expect(check([a, { ...b, related: [] }])).toHaveLength(1);
	expect(check([{ ...a, related: [] }, b])).toHaveLength(1);
});

test('two languages of one issue, of which one file was renamed, are told to have one name', () => {
	const errors = [{ message: 'x', code: 'E1' }];
	const renamed = issue('b', errors, { locale: 'id' });
	const hintFor = (issues: Issue[]) => {
		const problems: Problem[] = [];
		errorsAreDistinct(issues, problems);
		return problems[0]!.hint;
	};
	const one = issue('a', errors, { locale: 'en' });
	expect(hintFor([one, renamed])).toContain('give the two files the same name: a.mdx');
	expect(hintFor([one, renamed, issue('b', [], { locale: 'en' })])).toContain('`related`');
});
