import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { causeIdsAreUnique, causesHaveRemedy, errorHasMessage, issueHasRemedy } from './remedies.ts';
import { reportInto, type FileRule } from './rule.ts';

const STEPS = ['Wait.'];

/** What a rule says of a file with these fields: rule and field. */
function check(rule: FileRule, fields: object): string[] {
	const problems: Problem[] = [];
	const data = issueSchema.parse({ title: 'T', description: 'D', language: 'en', ...fields });
	rule({ id: 'a', localeLanguage: 'en', localePath: 'en', data }, reportInto(problems, 'a.mdx'));
	return problems.map((problem) => `${problem.rule} ${problem.path.join('.')}`);
}

describe('errorHasMessage', () => {
	test('asks an error for a message, and nothing else', () => {
		expect(check(errorHasMessage, { kind: 'error' })).toEqual(['error-without-message errors']);
		expect(check(errorHasMessage, { kind: 'symptom' })).toEqual([]);
		expect(check(errorHasMessage, { kind: 'procedure' })).toEqual([]);
	});

	test('is content with one message', () => {
		expect(check(errorHasMessage, { errors: [{ message: 'Not sent' }] })).toEqual([]);
	});
});

describe('issueHasRemedy', () => {
	test('is content with steps, with causes, or with an escalation', () => {
		expect(check(issueHasRemedy, { steps: STEPS })).toEqual([]);
		expect(check(issueHasRemedy, { causes: [{ id: 'a', title: 'A' }] })).toEqual([]);
		expect(check(issueHasRemedy, { remedy: 'escalate' })).toEqual([]);
	});

	test('asks for one of them, and a remedy without steps is none', () => {
		expect(check(issueHasRemedy, {})).toEqual(['no-remedy ']);
		expect(check(issueHasRemedy, { remedy: 'fix', who: 'admin' })).toEqual(['no-remedy ']);
		expect(check(issueHasRemedy, { status: 'workaround' })).toEqual(['no-remedy ']);
	});

	test('asks nothing of what no longer happens', () => {
		expect(check(issueHasRemedy, { status: 'fixed' })).toEqual([]);
		expect(check(issueHasRemedy, { status: 'obsolete' })).toEqual([]);
	});

	test('refuses steps beside causes, also when the issue is fixed', () => {
		const both = { steps: STEPS, causes: [{ id: 'a', title: 'A', steps: STEPS }] };
		expect(check(issueHasRemedy, both)).toEqual(['steps-beside-causes steps']);
		expect(check(issueHasRemedy, { ...both, status: 'fixed' })).toEqual(['steps-beside-causes steps']);
	});
});

describe('causesHaveRemedy', () => {
	test('asks each cause for steps or an escalation', () => {
		const causes = [
			{ id: 'a', title: 'A', steps: STEPS },
			{ id: 'b', title: 'B', remedy: 'escalate' },
			{ id: 'c', title: 'C', remedy: 'workaround' },
			{ id: 'd', title: 'D' },
		];
		expect(check(causesHaveRemedy, { causes })).toEqual([
			'cause-without-remedy causes.2',
			'cause-without-remedy causes.3',
		]);
	});
});

describe('causeIdsAreUnique', () => {
	test('reports each repetition of an id once', () => {
		const causes = ['a', 'b', 'a', 'a'].map((id) => ({ id, title: 'T' }));
		expect(check(causeIdsAreUnique, { causes })).toEqual([
			'duplicate-cause causes.2.id',
			'duplicate-cause causes.3.id',
		]);
		expect(check(causeIdsAreUnique, { causes: causes.slice(0, 2) })).toEqual([]);
	});
});
