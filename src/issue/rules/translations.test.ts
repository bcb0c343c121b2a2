import { describe, expect, test } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import type { Cause, Issue, Template } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { fingerprints } from '../translation.ts';
import { translationsAgree } from './translations.ts';

const step = { do: ['Wait.'] };
const cause = (id: string, steps = 1): Cause => ({
	id,
	title: id,
	likelihood: 'common',
	remedy: 'fix',
	steps: Array.from({ length: steps }, () => step),
});
const template = (body: string): Template => ({ id: 'letter', channel: 'email', body, variables: [] });

const ORIGINAL: Partial<Issue> = {
	id: 'a',
	locale: 'en',
	file: 'en/a.mdx',
	errors: [{ message: 'Limit hit for {phone} by {sender}', code: '131047' }, { message: 'Stop' }],
	causes: [cause('too-fast', 2), cause('blocked')],
	templates: [template('Dear {name}, on {date}')],
};
const original = makeIssue(ORIGINAL);
const translatedFrom = { language: 'en', fields: fingerprints(original) };

/** A translation of the original, current unless it says otherwise. */
function translated(fields: Partial<Issue> = {}): Issue {
	return makeIssue({ ...ORIGINAL, locale: 'id', file: 'id/a.mdx', translatedFrom, ...fields });
}

/** What is said of the issues: severity, file, field and what is wrong. */
function check(...issues: Issue[]): string[] {
	const problems: Problem[] = [];
	translationsAgree(issues, problems);
	return problems.map(
		({ severity, file, path, message }) => `${severity} ${file} ${path.join('.')}: ${message}`,
	);
}

test('a translation with other words and the same structure is fine', () => {
	const errors = [
		{ message: '{sender}: batas untuk {phone}', code: '131047', shownIn: 'Aplikasi' },
		{ message: 'Berhenti' },
	];
	const templates = [template('{date}\n\nYth. {name}')];
	expect(check(original, translated({ title: 'Batas', body: 'Lain', errors, templates }))).toEqual([]);
});

describe('a current translation is reported where it differs', () => {
	test('in its causes', () => {
		expect(check(original, translated({ causes: [cause('too-fast', 2), cause('block')] })))
			.toMatchInlineSnapshot(`
			[
			  "error id/a.mdx causes: The causes differ from the en text: here too-fast, block, there too-fast, blocked.",
			  "error id/a.mdx causes: The numbers of steps differ from the en text: here block: 1, too-fast: 2, there blocked: 1, too-fast: 2.",
			]
		`);
	});

	test('in the numbers of steps of a cause', () => {
		expect(check(original, translated({ causes: [cause('too-fast', 1), cause('blocked')] })))
			.toMatchInlineSnapshot(`
			[
			  "error id/a.mdx causes: The numbers of steps differ from the en text: here blocked: 1, too-fast: 1, there blocked: 1, too-fast: 2.",
			]
		`);
	});

	test('in the number of steps of its one remedy', () => {
		const solution = (steps: number) => ({ remedy: 'fix' as const, steps: cause('x', steps).steps });
		const english = makeIssue({ id: 'a', file: 'en/a.mdx', solution: solution(3) });
		const indonesian = makeIssue({ id: 'a', locale: 'id', file: 'id/a.mdx', solution: solution(2) });
		expect(check(english, indonesian)).toMatchInlineSnapshot(`
			[
			  "error id/a.mdx steps: The numbers of steps differ from the en text: here 2, there 3.",
			]
		`);
	});

	test('in its codes', () => {
		const errors = [{ message: '{phone} {sender}', code: '131048' }, { message: 'Stop' }];
		expect(check(original, translated({ errors }))).toMatchInlineSnapshot(`
			[
			  "error id/a.mdx errors: The codes differ from the en text: here 131048, there 131047.",
			]
		`);
	});

	test('in the placeholders of its messages', () => {
		const errors = [{ message: 'Batas untuk {telepon}', code: '131047' }];
		expect(check(original, translated({ errors }))).toMatchInlineSnapshot(`
			[
			  "error id/a.mdx errors: The placeholders differ from the en text: here telepon, there phone, sender.",
			]
		`);
	});

	test('in the variables of its templates, and in the templates themselves', () => {
		expect(check(original, translated({ templates: [template('Yth. {nama}, {date}')] })))
			.toMatchInlineSnapshot(`
			[
			  "error id/a.mdx templates: The templates and their variables differ from the en text: here letter(date, nama), there letter(date, name).",
			]
		`);
		expect(check(original, translated({ templates: [] }))).toMatchInlineSnapshot(`
			[
			  "error id/a.mdx templates: The templates and their variables differ from the en text: here none, there letter(date, name).",
			]
		`);
	});

	test('in its category, as a warning', () => {
		expect(check(original, translated({ category: 'numbers' }))).toMatchInlineSnapshot(`
			[
			  "warning id/a.mdx : The file is in the category "numbers", the en one in "sending".",
			]
		`);
	});
});

test('causes in another order are a difference', () => {
	const swapped = translated({ causes: [cause('blocked'), cause('too-fast', 2)] });
	expect(check(original, swapped)).toHaveLength(1);
});

test('a translation that is behind is left alone, because its page says so', () => {
	const changed = makeIssue({ ...ORIGINAL, causes: [cause('new')], errors: [], templates: [] });
	expect(check(changed, translated())).toEqual([]);
	// The same difference without what it was made from counts.
	const { translatedFrom: _, ...withoutOriginal } = translated();
	expect(check(changed, withoutOriginal)).toHaveLength(5);
});

test('a translation that names no original is held against the first language', () => {
	const french = makeIssue({ ...ORIGINAL, locale: 'fr', file: 'fr/a.mdx', causes: [] });
	const german = makeIssue({ ...ORIGINAL, locale: 'de', file: 'de/a.mdx' });
	expect(check(original, french, german)).toEqual([
		expect.stringContaining('error fr/a.mdx causes: The causes differ from the en text'),
		expect.stringContaining('error fr/a.mdx steps: The numbers of steps differ from the en text'),
	]);
});

test('a translation is held against the language it names, not against the first', () => {
	const indonesian = makeIssue({ ...ORIGINAL, locale: 'id', file: 'id/a.mdx', causes: [cause('lain')] });
	const fromIndonesian = { language: 'id', fields: fingerprints(indonesian) };
	const javanese = makeIssue({
		...ORIGINAL,
		locale: 'jv',
		file: 'jv/a.mdx',
		causes: [cause('lain')],
		translatedFrom: fromIndonesian,
	});
	const problems = check(original, indonesian, javanese);
	expect(problems.filter((problem) => problem.includes('jv/'))).toEqual([]);
	expect(problems.filter((problem) => problem.includes('id/'))).not.toEqual([]);
});

test('the first language may be a translation itself, and is left alone when it is behind', () => {
	const indonesian = makeIssue({ ...ORIGINAL, locale: 'id', file: 'id/a.mdx' });
	const english = makeIssue({
		...ORIGINAL,
		translatedFrom: { language: 'id', fields: fingerprints(indonesian) },
	});
	expect(check(english, { ...indonesian, causes: [cause('lain')] })).toEqual([]);
	expect(check({ ...english, causes: [cause('other')] }, indonesian)).toEqual([
		expect.stringContaining('error en/a.mdx causes:'),
		expect.stringContaining('error en/a.mdx causes:'),
	]);
});

test('issues with different ids are not compared', () => {
	expect(check(original, makeIssue({ id: 'b', locale: 'id' }))).toEqual([]);
});
