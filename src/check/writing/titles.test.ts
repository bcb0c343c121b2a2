import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { titlesSayWhatIsSeen } from './titles.ts';

const rulesFor = (title: string, kind = 'error') =>
	problemsOf(titlesSayWhatIsSeen, { title, kind }).map(({ rule }) => rule);

describe('a title', () => {
	test.each([
		'Error 131047',
		'Kode error: 131047',
		'(#100)',
		'100',
		'WABA_LOCKED',
		'invalid_grant',
		'OAuthException',
	])('is no bare code: %s', (title) => {
		expect(rulesFor(title)).toEqual(['title-words']);
	});

	test.each([
		'Throttled',
		'Number not eligible',
		'PIN salah',
		'24-hour window is over',
		'Error while pairing',
	])('may be short or hold a number: %s', (title) => {
		expect(rulesFor(title)).toEqual([]);
	});

	test.each(['How to fix a rejected number', 'Fix for the wrong PIN', 'Cara mengatasi nomor ditolak'])(
		'of an error does not begin with the cure: %s',
		(title) => {
			expect(rulesFor(title)).toEqual(['title-words']);
			expect(rulesFor(title, 'procedure')).toEqual([]);
		},
	);

	test('ends without a full stop, which is taken away', () => {
		expect(problemsOf(titlesSayWhatIsSeen, { title: 'Pesan tidak terkirim.' })).toMatchObject([
			{ rule: 'title-end', fix: [{ path: ['title'], value: 'Pesan tidak terkirim' }] },
		]);
		expect(rulesFor('Loading …')).toEqual([]);
		expect(rulesFor('Loading...')).toEqual([]);
	});

	test('fits into a list of search results; of a message behind a colon, less need be seen', () => {
		expect(rulesFor('x'.repeat(70))).toEqual([]);
		expect(rulesFor('x'.repeat(71))).toEqual(['title-length']);
		expect(rulesFor(`${'x'.repeat(60)}: ${'y'.repeat(38)}`)).toEqual([]);
		expect(rulesFor(`${'x'.repeat(60)}: ${'y'.repeat(39)}`)).toEqual(['title-length']);
	});
});

test('what is said of a title', () => {
	const problems = ['Error 131047', 'How to solve a wrong PIN.', `${'Long '.repeat(15)}: it stops`].flatMap(
		(title) => problemsOf(titlesSayWhatIsSeen, { title, kind: 'error' }),
	);
	expect(problems.map(({ message, hint }) => `${message} → ${hint}`)).toMatchInlineSnapshot(`
		[
		  "The title "Error 131047" is a code only. → Say what the reader sees, for example the message; the code is found by \`errors\`.",
		  "The title begins with "How to solve", but readers search for what they see. → Begin with the message or with what happens.",
		  "The title "How to solve a wrong PIN." ends with a full stop. → Leave it out.",
		  "The title has 75 characters before its colon; lists of search results cut it. → Say it in 70 characters. What is left out can stand in the description.",
		]
	`);
});
