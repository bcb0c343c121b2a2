import { describe, expect, test } from 'vitest';
import type { Problem } from '../issue/problem.ts';
import type { Decision, LineFate } from './draft.ts';
import { toDo, type ReadSource } from './to-do.ts';

const FILE = { file: 'en/late.mdx', id: 'late', language: 'en', text: 'title: Late\n\nPassword: xxxxxx\n' };

const CONTENTS = '# Late\n\nDear team,\nPassword: xxxxxx\n\n* Rust\n* Ice\n';

const went = (line: number, field: string): LineFate => ({
	line,
	fate: { draft: 'late', language: 'en', field },
});

const LINES = [
	went(1, 'title'),
	went(3, 'templates[1].body'),
	went(4, 'templates[1].body'),
	went(6, 'causes[1].title'),
	went(7, 'causes[2].title'),
];

const source = (decisions: Decision[] = []): ReadSource => ({
	file: 'old.md',
	drafts: [FILE],
	lines: LINES,
	decisions,
	contents: CONTENTS,
});

const problem = (rule: Problem['rule'], path: Problem['path'], more: Partial<Problem> = {}): Problem => ({
	rule,
	severity: 'error',
	file: FILE.file,
	path,
	message: `${rule} is broken.`,
	hint: 'Mend it.',
	...more,
});

const items = (decisions: Decision[], problems: Problem[] = []) =>
	toDo({ sources: [source(decisions)], files: [FILE], problems, general: [] })[0]?.items;

describe('the list for a person', () => {
	test('names the line of the source and the field of the draft, whichever of them was known', () => {
		expect(
			items([
				{ draft: 'late', line: 6, message: 'A', hint: 'a' },
				{ draft: 'late', field: 'causes[2].check', message: 'B', hint: 'b' },
				{ draft: 'late', field: 'description', message: 'C', hint: 'c' },
			]),
		).toMatchObject([
			{ lines: [6], fields: ['causes[1].title'] },
			{ lines: [7], fields: ['causes[2].check'] },
			{ lines: [], fields: ['description'] },
		]);
	});

	test('tells similar things once, in the order of their lines', () => {
		const one = { draft: 'late', message: 'It has none.', many: '{n} have none.', hint: 'Write it.' };
		expect(
			items([
				{ ...one, field: 'causes[2].steps[1]', about: 'Ice' },
				{ ...one, field: 'causes[1].steps[1]', about: 'Rust' },
			]),
		).toMatchObject([
			{
				lines: [6, 7],
				fields: ['causes[1].steps[1]', 'causes[2].steps[1]'],
				abouts: ['Rust', 'Ice'],
				message: '2 have none.',
			},
		]);
		const same = { draft: 'late', message: 'A link is dead.', hint: 'Mend it.' };
		expect(items([same, { ...same, line: 6 }])).toMatchObject([{ message: '2 times: A link is dead.' }]);
	});

	test('puts secrets first, then errors, remedies, descriptions, languages, the rest, and pictures last', () => {
		const about = (topic: Decision['topic']): Decision => ({
			draft: 'late',
			...(topic && { topic }),
			message: topic ?? 'rest',
			hint: '',
		});
		const found = items(
			[about('picture'), about(undefined), about('language'), about('description'), about('remedy')],
			[
				problem('shared-error', [], { severity: 'warning' }),
				problem('missing-alt', []),
				problem('steps-beside-causes', ['steps']),
				problem('secret', []),
			],
		);
		expect(found?.map(({ message }) => message)).toEqual([
			'secret is broken.',
			'steps-beside-causes is broken.',
			'remedy',
			'description',
			'language',
			'shared-error is broken.',
			'rest',
			'missing-alt is broken.',
			'picture',
		]);
	});

	test('shows the line that asks for a secret, not the letter around it', () => {
		expect(items([], [problem('secret-request', ['templates', 0, 'body'])])).toMatchObject([
			{
				lines: [4],
				fields: ['templates[1].body'],
				message: 'The text asks the reader to hand over a password or one-time code: "Password: xxxxxx"',
			},
		]);
	});

	test('finds the line of the source where a problem names one of the draft', () => {
		expect(items([], [problem('personal-data', [], { line: 3 })])).toMatchObject([
			{ lines: [4], fields: ['templates[1].body'] },
		]);
		expect(items([], [problem('mdx', [], { line: 2 })])).toMatchObject([{ lines: [], fields: ['line 2'] }]);
	});

	test('tells a placeholder that is a decision once', () => {
		const placeholder = problem('unfinished', ['description'], { severity: 'note' });
		const decision: Decision = { draft: 'late', field: 'description', message: 'None.', hint: 'Write it.' };
		expect(items([decision], [placeholder])?.map(({ message }) => message)).toEqual(['None.']);
		expect(items([], [placeholder])?.map(({ message }) => message)).toEqual(['unfinished is broken.']);
	});

	test('puts what is about no draft after the drafts', () => {
		const groups = toDo({
			sources: [
				source([
					{ line: 9, message: 'It belongs to no issue.', hint: '' },
					{ draft: 'late', message: 'Open.', hint: '' },
				]),
			],
			files: [FILE],
			problems: [],
			general: [{ topic: 'language', message: 'One language only.', hint: '' }],
		});
		expect(groups.map(({ file, source: from, line }) => [file, from, line])).toEqual([
			['en/late.mdx', 'old.md', 1],
			[undefined, undefined, undefined],
			[undefined, 'old.md', undefined],
		]);
	});
});
