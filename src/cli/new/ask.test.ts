import { PassThrough } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import { makeIssueFile, makeProject } from '../../source/fixtures/project.ts';
import type { Terminal } from '../terminal.ts';
import { ask } from './ask.ts';

/** A prompt as the library gets it. */
interface Prompt {
	message: string;
	initialValue?: unknown;
	options?: { value: unknown }[];
	validate?: (answer: unknown) => string | undefined;
}

// Whoever answers takes what is offered, unless a test says otherwise for words of the question.
const someone = vi.hoisted(() => ({
	answers: new Map<string, unknown>(),
	questions: [] as string[],
	warnings: [] as string[],
}));

vi.mock('@clack/prompts', () => {
	const prompt = ({ message, initialValue, options, validate }: Prompt): Promise<unknown> => {
		someone.questions.push(message);
		const said = [...someone.answers].find(([words]) => message.includes(words));
		const value = said ? said[1] : (initialValue ?? options?.[0]?.value ?? '');
		const refusal = typeof value === 'symbol' ? undefined : validate?.(value);
		if (refusal !== undefined) throw new Error(refusal);
		return Promise.resolve(value);
	};
	const log = { warn: (text: string) => someone.warnings.push(text) };
	return { intro: () => {}, log, confirm: prompt, multiline: prompt, select: prompt, text: prompt };
});

beforeEach(() => {
	someone.answers.clear();
	someone.questions.length = 0;
	someone.warnings.length = 0;
});

const TERMINAL: Terminal = { input: new PassThrough(), output: new PassThrough() };

const place = {
	id: 'late',
	locale: { path: 'en', language: 'en' },
	otherPaths: ['id'],
	category: 'delivery',
};
const issue = makeIssue({ id: 'late', errors: [{ message: 'Parcel late', code: '100' }] });
const project = makeProject({
	settings: {
		locales: ['en', 'id'].map((language) => ({ path: language, language })),
		folder: 'issues',
		sharedErrors: 'warning',
	},
	files: [makeIssueFile({ file: 'en/issues/delivery/late.mdx', place, issue })],
});

function answer(answers: Record<string, unknown>): void {
	for (const [words, said] of Object.entries(answers)) someone.answers.set(words, said);
}

test('asks for everything, and offers what follows from the message', async () => {
	answer({
		Paste: '\nParcel {n} lost (#4711)\r\n\r\nAsk <us>\n',
		'several causes': true,
		'Cause 1': 'Wrong address',
	});
	expect(await ask({}, project, TERMINAL)).toEqual({
		id: 'parcel-n-lost-4711',
		kind: 'error',
		message: 'Parcel {n} lost (#4711)\n\nAsk <us>',
		code: '4711',
		shownIn: {},
		title: { en: 'Parcel {n} lost (#4711)' },
		category: 'delivery',
		causes: [{ id: 'wrong-address', title: { en: 'Wrong address' } }],
		who: 'user',
	});
	expect(someone.questions.join('\n')).toMatchInlineSnapshot(`
		"What is it?
		Paste the message as it is shown, then press Tab and Enter.
		Its error code, if there is one
		Title in English: what the reader sees
		Title in Indonesian: what the reader sees
		Its id: the name of the files and the end of the address, for good
		Category
		Are there several causes that a reader can tell apart, each with its own steps?
		Cause 1 in a few words, in English
		Cause 2 in a few words, in English
		Who can fix it?"
	`);
});

test('asks only for what was not given', async () => {
	const given = { id: 'lates', kind: 'procedure', title: { en: 'A', id: 'B' }, category: '' } as const;
	expect(await ask(given, project, TERMINAL)).toMatchObject({ ...given, who: 'user' });
	expect(someone.questions).toEqual(['Who can fix it?']);
	expect(someone.warnings).toEqual(['Near "lates" there is already "late". Is it the same issue?']);
});

test('names the issue that has the error, and stops unless it is meant', async () => {
	const given = { kind: 'error', message: 'Something (#100)', code: '100' } as const;
	await expect(ask(given, project, TERMINAL)).rejects.toThrow('Nothing was written.');
	expect(someone.warnings).toEqual([
		'"100" is already an error of the issue "late" (en/issues/delivery/late.mdx).',
	]);
});

test('takes a category that is not there yet', async () => {
	answer({ Category: null, Folder: 'payment' });
	expect(await ask({ kind: 'symptom', title: { en: 'A', id: 'B' } }, project, TERMINAL)).toMatchObject({
		category: 'payment',
	});
});

test.each([
	['an error without a message', { Paste: ' ' }, 'An error has a message.'],
	['an issue without a title', { 'What is it?': 'symptom', English: '' }, 'An issue has a title.'],
	['an id that is taken', { Paste: 'A', 'Its id': 'late' }, 'The id "late" is taken by'],
	['a category without a name', { Paste: 'A', Category: null }, 'Write its name.'],
	['causes without one', { Paste: 'A', 'several causes': true }, 'Name one cause.'],
])('does not take %s', async (_what, answers, refusal) => {
	answer(answers);
	await expect(ask({}, project, TERMINAL)).rejects.toThrow(refusal);
});

test('stops where the person does', async () => {
	answer({ 'What is it?': Symbol('cancel') });
	await expect(ask({}, project, TERMINAL)).rejects.toThrow('Stopped. Nothing was written.');
	expect(someone.questions).toEqual(['What is it?']);
});
