import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { Cause } from './issue.ts';
import { labelsFor } from './labels.ts';
import { changeInWords, changesInWords, inOneSentence } from './translation-words.ts';
import { changesSince, fingerprints } from './translation.ts';

const offline: Cause = {
	id: 'offline',
	title: 'Offline',
	likelihood: 'common',
	remedy: 'fix',
	steps: [{ do: ['Open it'] }, { do: ['Wait'] }],
};
const original = makeIssue({ causes: [offline], bodyFingerprint: 'aaaaaa' });
const translation = makeIssue({
	locale: 'id',
	causes: [{ ...offline, title: 'Tidak ada sinyal' }],
	translatedFrom: { language: 'en', fields: fingerprints(original) },
});

/** What readers of a language are told after a change of the original. */
function told(language: string, causes: Cause[], others: Parameters<typeof makeIssue>[0] = {}): string[] {
	const changed = { ...original, causes, ...others };
	return changesSince(translation, changed).map((change) =>
		changeInWords(change, [translation, changed], labelsFor(language), language),
	);
}

describe('changeInWords', () => {
	const second: Cause = { ...offline, steps: [offline.steps[0]!, { do: ['Wait long'] }] };

	test('names a step by its place, and its cause by the name that it has in the translation', () => {
		expect(told('id', [second])).toEqual(['langkah 2 pada penyebab “Tidak ada sinyal”']);
		expect(told('en', [second])).toEqual(['step 2 under the cause “Tidak ada sinyal”']);
	});

	test('names several steps at once', () => {
		expect(told('id', [{ ...second, steps: [{ do: ['Close it'] }, ...second.steps] }])).toEqual([
			'langkah 1 dan 3 pada penyebab “Tidak ada sinyal”',
		]);
	});

	test('names the steps where one is gone', () => {
		expect(told('en', [{ ...offline, steps: [{ do: ['Wait'] }] }])).toEqual([
			'the steps under the cause “Tidak ada sinyal”',
		]);
	});

	test('names a cause that is new by its name in the original', () => {
		expect(told('id', [offline, { ...offline, id: 'new', title: 'Too new' }])).toEqual([
			'penyebab “Too new”',
		]);
		expect(told('id', [])).toEqual(['penyebab “Tidak ada sinyal”']);
	});

	test('cuts a long name of a cause between words', () => {
		const title = 'The provider pays, and its credit line is not set up, not active or used up';
		expect(told('en', [offline, { ...offline, id: 'new', title }])).toEqual([
			'the cause “The provider pays, and its credit line is not set up, not…”',
		]);
	});

	test('names other fields', () => {
		const changes = { title: 'B', description: 'B', bodyFingerprint: '', status: 'fixed' } as const;
		expect(told('id', [offline], changes)).toEqual(['judul', 'deskripsi', 'status', 'penjelasan tambahan']);
	});

	test('tells templates apart where there are several', () => {
		const letter = { id: 'letter', channel: 'email', body: 'Hi', variables: [] } as const;
		const form = { ...letter, id: 'form' };
		const texts = (templates: (typeof letter | typeof form)[]) =>
			told('en', [offline], { templates: templates.map((template) => ({ ...template, variables: [] })) });
		expect(texts([letter])).toEqual(['the text to send']);
		expect(texts([letter, form])).toEqual(['the text to send (letter)', 'the text to send (form)']);
	});
});

describe('changesInWords', () => {
	const inWords = (names: string[], language: string) =>
		changesInWords(
			names.map((field) => ({ field, kind: 'changed', places: [] })),
			[original],
			labelsFor(language),
			language,
		);

	test('names up to four', () => {
		expect(inWords(['title', 'status', 'body', 'steps'], 'en')).toBe(
			'the title, the status, the further explanations, and the steps',
		);
		expect(inWords(['title'], 'id')).toBe('judul');
	});

	test('counts what is beyond them', () => {
		const five = ['title', 'status', 'body', 'steps', 'risk'];
		expect(inWords(five, 'en')).toBe('the title, the status, the further explanations, and 2 other parts');
		expect(inWords(five, 'id')).toBe('judul, status, penjelasan tambahan, dan 2 bagian lain');
	});

	test('does not number more than four steps', () => {
		const change = { field: 'steps', kind: 'changed', places: [1, 2, 3, 4, 6] } as const;
		expect(changesInWords([{ ...change, places: [...change.places] }], [], labelsFor('en'), 'en')).toBe(
			'the steps',
		);
	});
});

test('several things are one sentence in the language of the reader', () => {
	expect(inOneSentence(['judul', 'gejala', 'status'], 'id')).toBe('judul, gejala, dan status');
	expect(inOneSentence(['the title', 'the status'], 'en')).toBe('the title and the status');
});
