import { describe, expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import { issueSchema } from '../schema.ts';
import { fingerprints } from '../translation.ts';
import { checkFile, checkIssues } from './index.ts';

describe('checkFile', () => {
	test('runs every rule about one file', () => {
		const data = issueSchema.parse({
			title: 'T',
			description: 'Send us your password.',
			language: 'id',
			steps: [{ do: 'Send it.', template: 'unknown' }],
			causes: [
				{ id: 'a', title: 'A' },
				{ id: 'a', title: 'A', remedy: 'escalate' },
			],
			symptoms: ['TODO: What they notice.'],
			templates: [{ id: 'letter', channel: 'chat', body: 'Dear {name}' }],
		});
		const file = { id: 'a', localeLanguage: 'en', localePath: 'en', data };
		const problems = checkFile(file, 'en/issues/a.mdx');
		expect(problems.map(({ rule }) => rule)).toEqual([
			'language-folder',
			'error-without-message',
			'steps-beside-causes',
			'cause-without-remedy',
			'duplicate-cause',
			'undeclared-variable',
			'unknown-template',
			'secret-request',
			'unfinished',
		]);
		expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(['en/issues/a.mdx']));
	});

	test('has nothing to say of a file that is right', () => {
		const data = issueSchema.parse({
			title: 'T',
			description: 'D',
			language: 'en',
			errors: [{ message: 'Not sent' }],
			steps: ['Wait.'],
		});
		expect(checkFile({ id: 'a', localeLanguage: 'en', localePath: 'en', data }, 'a.mdx')).toEqual([]);
	});
});

describe('checkIssues', () => {
	const errors = [{ message: 'Not sent', code: '131047' }];
	const english = makeIssue({ id: 'a', errors, related: ['c'], formerIds: ['b'] });
	const indonesian = makeIssue({ id: 'a', locale: 'id', errors: [] });
	const other = makeIssue({ id: 'b', errors });

	test('runs every rule between issues', () => {
		expect(
			checkIssues([english, other, indonesian]).map(({ rule, severity }) => `${severity} ${rule}`),
		).toEqual([
			'error unknown-related',
			'error former-id-taken',
			'error translation-differs',
			'warning shared-error',
		]);
	});

	test('makes a shared code an error where the site wants that', () => {
		const shared = (sharedErrors: 'warning' | 'error') =>
			checkIssues([english, other], { sharedErrors }).find(({ rule }) => rule === 'shared-error');
		expect(shared('warning')?.severity).toBe('warning');
		expect(shared('error')?.severity).toBe('error');
	});

	test('knows ids of issues that are not among those checked', () => {
		const issues = [makeIssue({ id: 'a', related: ['draft'] })];
		expect(checkIssues(issues)).toHaveLength(1);
		expect(checkIssues(issues, { otherIds: new Set(['draft']) })).toEqual([]);
	});

	test('has nothing to say of issues that are right', () => {
		const original = makeIssue({ id: 'a', errors, related: ['b'], formerIds: ['old'] });
		const translation = makeIssue({
			...original,
			locale: 'id',
			translatedFrom: { language: 'en', fields: fingerprints(original) },
		});
		expect(checkIssues([original, makeIssue({ id: 'b' }), translation])).toEqual([]);
		expect(checkIssues([])).toEqual([]);
	});
});
