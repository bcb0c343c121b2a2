import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { Cause, Issue, Step, Template } from './issue.ts';
import { changedFields, fingerprints, originalOf } from './translation.ts';

const step: Step = {
	do: ['Open ', { strong: ['Settings'] }],
	expect: ['A list'],
	risk: ['None'],
	code: 'npm i',
	link: { url: 'https://example.com' },
};
const cause: Cause = {
	id: 'offline',
	title: 'Offline',
	likelihood: 'common',
	check: ['Ask.'],
	remedy: 'fix',
	risk: ['None.'],
	steps: [step],
	verify: ['It arrives.'],
};
const otherCause: Cause = { id: 'blocked', title: 'Blocked', likelihood: 'rare', remedy: 'fix', steps: [] };
const template: Template = {
	id: 'letter',
	channel: 'email',
	subject: 'About {name}',
	body: 'Dear {name}',
	variables: [{ name: 'name', label: 'Name' }],
};
const original = makeIssue({
	errors: [{ message: 'Not sent', code: '1', shownIn: 'the app' }],
	symptoms: ['slow', 'grey'],
	aliases: ['one', 'two'],
	appliesTo: ['Cloud', 'App'],
	causes: [cause, otherCause],
	templates: [template],
	related: ['other', 'third'],
	references: [{ url: 'https://example.com' }],
	body: '## More',
});

/** The fields that count as changed after a change of the original. */
function changedBy(overrides: Partial<Issue>): string[] {
	const translation = makeIssue({ translatedFrom: { language: 'en', fields: fingerprints(original) } });
	return changedFields(translation, { ...original, ...overrides });
}

describe('fingerprints', () => {
	test('has one for each field that says something', () => {
		expect(Object.keys(fingerprints(original))).toEqual([
			'title',
			'description',
			'errors',
			'symptoms',
			'appliesTo',
			'body',
			'causes.offline.title',
			'causes.offline.check',
			'causes.offline.risk',
			'causes.offline.steps',
			'causes.offline.verify',
			'causes.blocked.title',
			'templates.letter',
		]);
	});

	test('has the steps of an issue without causes at its top', () => {
		const issue = makeIssue({
			solution: { remedy: 'fix', risk: ['None.'], steps: [step], verify: ['Done.'] },
		});
		expect(Object.keys(fingerprints(issue))).toEqual(['title', 'description', 'risk', 'steps', 'verify']);
	});

	test('is short, the same for the same words and different for others', () => {
		const { title } = fingerprints(original);
		expect(title).toMatch(/^[0-9a-z]{1,11}$/);
		expect(fingerprints({ ...original }).title).toBe(title);
		expect(fingerprints({ ...original, title: 'A plain issue.' }).title).not.toBe(title);
	});

	test('does not change between versions of this package, because it is written into files', () => {
		const issue = makeIssue({ title: 'Rate limit hit', description: 'Terlalu banyak pesan 😀' });
		expect(fingerprints(issue)).toEqual({ title: '3atdb7ot1d', description: 'fdo6t8gjv3' });
	});

	test('tells a thousand similar texts apart', () => {
		const all = Array.from({ length: 1000 }, (_, index) =>
			fingerprints(makeIssue({ title: `Error ${index}` })),
		);
		expect(new Set(all.map(({ title }) => title)).size).toBe(1000);
	});
});

describe('changedFields', () => {
	test('is empty where nothing changed', () => {
		expect(changedBy({})).toEqual([]);
	});

	test.each<[string, Partial<Issue>]>([
		[
			'related issues, references, aliases and former ids',
			{ related: [], references: [], aliases: [], formerIds: ['a'] },
		],
		['the order of symptoms and products', { symptoms: ['grey', 'slow'], appliesTo: ['App', 'Cloud'] }],
		[
			'the order of causes and how likely they are',
			{ causes: [otherCause, { ...cause, likelihood: 'rare' }] },
		],
		['severity, status and days', { severity: 'minor', status: 'fixed', verifiedAt: '2026-11-23' }],
		[
			'the emphasis of a step',
			{ causes: [{ ...cause, steps: [{ ...step, do: ['Open Settings'] }] }, otherCause] },
		],
	])('does not count %s', (_, overrides) => {
		expect(changedBy(overrides)).toEqual([]);
	});

	test.each<[string, Partial<Issue>, string[]]>([
		['the title', { title: 'Other' }, ['title']],
		['the description', { description: 'Other' }, ['description']],
		['a message', { errors: [{ message: 'Other', code: '1' }] }, ['errors']],
		['a code', { errors: [{ message: 'Not sent', code: '2' }] }, ['errors']],
		['a symptom', { symptoms: ['slow'] }, ['symptoms']],
		['the body', { body: '' }, ['body']],
		[
			'the words of a step',
			{ causes: [{ ...cause, steps: [{ ...step, do: ['Close'] }] }, otherCause] },
			['causes.offline.steps'],
		],
		[
			'the command of a step',
			{ causes: [{ ...cause, steps: [{ ...step, code: 'npm ci' }] }, otherCause] },
			['causes.offline.steps'],
		],
		[
			'the address of a step',
			{ causes: [{ ...cause, steps: [{ ...step, link: { url: 'https://example.org' } }] }, otherCause] },
			['causes.offline.steps'],
		],
		[
			'the number of steps',
			{ causes: [{ ...cause, steps: [step, step] }, otherCause] },
			['causes.offline.steps'],
		],
		[
			'how to tell a cause',
			{ causes: [{ ...cause, check: ['Look.'] }, otherCause] },
			['causes.offline.check'],
		],
		['the risk of a cause', { causes: [{ ...cause, risk: ['Much.'] }, otherCause] }, ['causes.offline.risk']],
		['a cause that is gone', { causes: [cause] }, ['causes.blocked.title']],
		[
			'a cause that is new',
			{ causes: [cause, otherCause, { ...otherCause, id: 'new', steps: [step] }] },
			['causes.new.steps', 'causes.new.title'],
		],
		['a template', { templates: [{ ...template, body: 'Hello {name}' }] }, ['templates.letter']],
		['several fields, in alphabetical order', { title: 'Other', body: 'Other' }, ['body', 'title']],
	])('names %s', (_, overrides, fields) => {
		expect(changedBy(overrides)).toEqual(fields);
	});

	test('is empty for a translation that does not say what it was made from', () => {
		expect(changedFields(makeIssue(), { ...original, title: 'Other' })).toEqual([]);
	});
});

describe('originalOf', () => {
	const english = makeIssue({ locale: 'en' });
	const indonesian = makeIssue({ locale: 'id', translatedFrom: { language: 'en', fields: {} } });

	test('is the issue in the language that the translation names', () => {
		expect(originalOf(indonesian, [indonesian, english])).toBe(english);
	});

	test('is nothing where none is named, where it does not exist or where it is the issue itself', () => {
		expect(originalOf(english, [english, indonesian])).toBeUndefined();
		expect(originalOf(indonesian, [indonesian])).toBeUndefined();
		const own = makeIssue({ locale: 'en', translatedFrom: { language: 'en', fields: {} } });
		expect(originalOf(own, [own, indonesian])).toBeUndefined();
	});
});
