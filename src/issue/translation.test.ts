import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { Cause, ErrorMessage, Issue, Step, Template } from './issue.ts';
import {
	changedFields,
	changesSince,
	fingerprint,
	fingerprints,
	originalOf,
	piecePrint,
} from './translation.ts';

const step: Step = {
	do: ['Open ', { strong: ['Settings'] }],
	expect: ['A list'],
	risk: ['None'],
	code: 'npm i',
	link: { url: 'https://example.com', title: 'The page' },
	image: { file: 'a.svg', url: '/a.svg', alt: 'A window' },
	template: 'letter',
};
const steps: Step[] = [step, { do: ['Wait'] }, { do: ['Close it'] }];
const cause: Cause = {
	id: 'offline',
	title: 'Offline',
	likelihood: 'common',
	check: ['Ask.'],
	remedy: 'fix',
	who: 'admin',
	risk: ['None.'],
	steps,
	verify: ['It arrives.'],
};
const otherCause: Cause = { id: 'blocked', title: 'Blocked', likelihood: 'rare', remedy: 'fix', steps: [] };
const template: Template = {
	id: 'letter',
	channel: 'email',
	subject: 'About {name}',
	body: 'Dear {name}',
	variables: [{ name: 'name', label: 'Name', example: 'Rina' }],
};
const error: ErrorMessage = { message: 'Not sent', code: '1', shownIn: 'the app' };
const original = makeIssue({
	errors: [error, { message: 'Held' }],
	symptoms: ['slow', 'grey'],
	aliases: ['one', 'two'],
	appliesTo: ['Cloud', 'App'],
	status: 'fixed',
	fixedIn: '2.10',
	causes: [cause, otherCause],
	templates: [template],
	related: ['other', 'third'],
	references: [{ url: 'https://example.com' }],
	bodyFingerprint: fingerprint(['More', 'A paragraph']),
});

function changes(overrides: Partial<Issue>) {
	const translation = makeIssue({ translatedFrom: { language: 'en', fields: fingerprints(original) } });
	return changesSince(translation, { ...original, ...overrides });
}

const withCause = (overrides: Partial<Cause>): Partial<Issue> => ({
	causes: [{ ...cause, ...overrides }, otherCause],
});
const withStep = (overrides: Partial<Step>) =>
	withCause({ steps: [steps[0]!, { ...steps[1]!, ...overrides }, steps[2]!] });

describe('fingerprints', () => {
	test('has one for each field that says something', () => {
		expect(Object.keys(fingerprints(original))).toEqual([
			'title',
			'description',
			'status',
			'errors',
			'symptoms',
			'appliesTo',
			'causes.offline.title',
			'causes.offline.check',
			'causes.offline.remedy',
			'causes.offline.risk',
			'causes.offline.steps',
			'causes.offline.verify',
			'causes.blocked.title',
			'templates.letter',
			'body',
		]);
	});

	test('has the steps of an issue without causes at its top', () => {
		const issue = makeIssue({
			solution: { remedy: 'fix', risk: ['None.'], steps: [step], verify: ['Done.'] },
		});
		expect(Object.keys(fingerprints(issue))).toEqual(['title', 'description', 'risk', 'steps', 'verify']);
	});

	test('has a word for each piece, which YAML reads as a text', () => {
		expect(fingerprints(original)['causes.offline.steps']).toMatch(
			/^[a-z][0-9a-z]{5}( [a-z][0-9a-z]{5}){2}$/,
		);
	});

	test('does not change between versions of this package, because it is written into files', () => {
		const issue = makeIssue({ title: 'Rate limit hit', description: 'Terlalu banyak pesan 😀' });
		expect(fingerprints(issue)).toEqual({ title: 'pk4199', description: 'avgfqj' });
	});

	test('tells a hundred thousand similar texts apart', () => {
		const all = Array.from({ length: 100_000 }, (_, index) => piecePrint(`Error ${index}`));
		// 3 pairs are expected of words that are as good as drawn by lot.
		expect(all.length - new Set(all).size).toBeLessThan(12);
	});
});

describe('changesSince', () => {
	test('is empty where nothing changed', () => {
		expect(changes({})).toEqual([]);
	});

	test.each<[string, Partial<Issue>]>([
		[
			'related issues, references, aliases and former ids',
			{ related: [], references: [], aliases: [], formerIds: ['a'] },
		],
		['the order of symptoms and products', { symptoms: ['grey', 'slow'], appliesTo: ['App', 'Cloud'] }],
		['the order of messages', { errors: original.errors.toReversed() }],
		[
			'the order of causes and how likely they are',
			{ causes: [otherCause, { ...cause, likelihood: 'rare' }] },
		],
		['the order of the body', { bodyFingerprint: fingerprint(['A paragraph', 'More']) }],
		['severity and days', { severity: 'minor', verifiedAt: '2026-11-23' }],
		['the folder', { category: 'other', file: 'src/content/docs/en/issues/other/plain.mdx' }],
		['emphasis', withCause({ check: [{ em: ['Ask.'] }] })],
		['line breaks', { description: 'It\nstops.' }],
		[
			'the file of a picture',
			withCause({
				steps: [{ ...step, image: { file: 'b.svg', url: '/b.svg', alt: 'A window' } }, ...steps.slice(1)],
			}),
		],
	])('does not count %s', (_, overrides) => {
		expect(changes(overrides)).toEqual([]);
	});

	test.each<[string, Partial<Issue>, string]>([
		['the title', { title: 'Other' }, 'title'],
		['the description', { description: 'Other' }, 'description'],
		['the status', { status: 'workaround' }, 'status'],
		['the version that brought the fix', { fixedIn: '2.11' }, 'status'],
		['a message', { errors: [{ ...error, message: 'Other' }, { message: 'Held' }] }, 'errors'],
		['a code', { errors: [{ ...error, code: '2' }, { message: 'Held' }] }, 'errors'],
		['where a message is shown', { errors: [{ ...error, shownIn: 'mail' }, { message: 'Held' }] }, 'errors'],
		['a symptom', { symptoms: ['slow', 'green'] }, 'symptoms'],
		['a product', { appliesTo: ['Cloud'] }, 'appliesTo'],
		['the body', { bodyFingerprint: fingerprint(['More', 'Another paragraph']) }, 'body'],
		['the name of a cause', withCause({ title: 'Off' }), 'causes.offline.title'],
		['how to tell a cause', withCause({ check: ['Look.'] }), 'causes.offline.check'],
		['who can do it', withCause({ who: 'support' }), 'causes.offline.remedy'],
		['what is achieved', withCause({ remedy: 'workaround' }), 'causes.offline.remedy'],
		['the risk of a cause', withCause({ risk: ['Much.'] }), 'causes.offline.risk'],
		['how to know that it worked', withCause({ verify: ['Look.'] }), 'causes.offline.verify'],
		['the words of a step', withStep({ do: ['Wait long'] }), 'causes.offline.steps'],
		['what a step shows', withStep({ expect: ['A list'] }), 'causes.offline.steps'],
		['the risk of a step', withStep({ risk: ['A fee'] }), 'causes.offline.steps'],
		['the command of a step', withStep({ code: 'npm ci' }), 'causes.offline.steps'],
		['the address of a step', withStep({ link: { url: 'https://example.org' } }), 'causes.offline.steps'],
		['a link in a text', withStep({ do: [{ link: '/en/', text: ['Wait'] }] }), 'causes.offline.steps'],
		[
			'what the picture of a step shows',
			withStep({ image: { file: 'a.svg', url: '/a.svg', alt: 'A door' } }),
			'causes.offline.steps',
		],
		['the template of a step', withStep({ template: 'letter' }), 'causes.offline.steps'],
		['the subject of a template', { templates: [{ ...template, subject: 'On {name}' }] }, 'templates.letter'],
		['the text of a template', { templates: [{ ...template, body: 'Hi {name}' }] }, 'templates.letter'],
		[
			'the label of a variable',
			{ templates: [{ ...template, variables: [{ name: 'name', label: 'Your name', example: 'Rina' }] }] },
			'templates.letter',
		],
	])('names %s, and nothing else', (_, overrides, field) => {
		expect(changes(overrides).map((change) => change.field)).toEqual([field]);
	});

	test('says which steps changed', () => {
		expect(changes(withStep({ do: ['Wait long'] }))).toEqual([
			{ field: 'causes.offline.steps', kind: 'changed', places: [2] },
		]);
	});

	test('knows the steps around a new one again', () => {
		expect(changes(withCause({ steps: [steps[0]!, { do: ['Look'] }, steps[1]!, steps[2]!] }))).toEqual([
			{ field: 'causes.offline.steps', kind: 'added', places: [2] },
		]);
	});

	test('names no step where one is only gone', () => {
		expect(changes(withCause({ steps: steps.slice(1) }))).toEqual([
			{ field: 'causes.offline.steps', kind: 'changed', places: [] },
		]);
	});

	test('tells where steps stood that are only in another order, which is not to be behind', () => {
		const reordered = withCause({ steps: [steps[0]!, steps[2]!, steps[1]!] });
		expect(changes(reordered)).toEqual([
			{ field: 'causes.offline.steps', kind: 'reordered', places: [1, 3, 2] },
		]);
		const translation = makeIssue({ translatedFrom: { language: 'en', fields: fingerprints(original) } });
		expect(changedFields(translation, { ...original, ...reordered })).toEqual([]);
	});

	test('names a cause that is new or gone once', () => {
		expect(changes({ causes: [cause, otherCause, { ...cause, id: 'new' }] })).toEqual([
			{ field: 'causes.new', kind: 'added', places: [] },
		]);
		expect(changes({ causes: [otherCause] })).toEqual([
			{ field: 'causes.offline', kind: 'removed', places: [] },
		]);
	});

	test('names a field that is new or gone', () => {
		const { verify: _, ...withoutVerify } = cause;
		expect(changes({ causes: [withoutVerify, { ...otherCause, check: ['Look.'] }] })).toEqual([
			{ field: 'causes.blocked.check', kind: 'added', places: [] },
			{ field: 'causes.offline.verify', kind: 'removed', places: [] },
		]);
	});

	test('is empty for a translation that does not say what it was made from', () => {
		expect(changesSince(makeIssue(), { ...original, title: 'Other' })).toEqual([]);
	});

	test('is empty after any change of order, and names a text that is really another', () => {
		const words = fc.uniqueArray(fc.string({ minLength: 1 }), {
			minLength: 1,
			selector: (text) => text.replace(/\s+/g, ' ').trim(),
		});
		const lists = fc.constantFrom('symptoms', 'appliesTo');
		fc.assert(
			fc.property(words, lists, fc.infiniteStream(fc.nat()), (texts, field, numbers) => {
				const before = makeIssue({ [field]: texts });
				const translation = makeIssue({ translatedFrom: { language: 'en', fields: fingerprints(before) } });
				const shuffled = texts
					.map((text) => ({ text, at: numbers.next().value }))
					.toSorted((a, b) => a.at - b.at)
					.map(({ text }) => `  ${text}\n`);
				expect(changesSince(translation, makeIssue({ [field]: shuffled }))).toEqual([]);
				const changed = [...shuffled.slice(1), `${texts.join()}!`];
				expect(changedFields(translation, makeIssue({ [field]: changed }))).toEqual([field]);
			}),
		);
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
