import { expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { issueWords } from '../../starlight/issue-words.ts';
import { supportSummary, type Situation } from './summary.ts';

const wordsOf = (language: string) => issueWords(labelsFor(language));

const situation: Situation = {
	title: 'Phone Number Not Eligible to Onboard',
	errors: [{ message: 'Phone Number Not\n  Eligible' }, { message: 'Not eligible', code: '3441045' }],
	page: 'https://help.example/e/number-not-eligible/',
	checked: '23 November 2026',
	version: '3fa91c2',
	hasCauses: true,
	tried: [
		{
			title: 'The number is connected to a Page',
			steps: [
				{ text: 'Open Settings.', isDone: true },
				{ text: 'Choose Remove ($& is text).', expected: 'The number $1 is gone.', isDone: true },
				{ text: 'Connect again.', expected: 'It is connected.', isDone: false },
			],
		},
	],
};

test('the summary of a reader who tried a cause, in English', () => {
	expect(supportSummary(situation, wordsOf('en'))).toMatchInlineSnapshot(`
		"Problem: Phone Number Not Eligible to Onboard
		Error: Phone Number Not Eligible
		Error: Not eligible (Code 3441045)
		Page: https://help.example/e/number-not-eligible/
		Page checked: 23 November 2026
		Version of this page: 3fa91c2

		What I see now:

		Cause: The number is connected to a Page
		Steps I have done:
		1. Open Settings.
		2. Choose Remove ($& is text).
		   I should have seen: The number $1 is gone. (did it appear?)
		Steps not done yet:
		3. Connect again.

		Never send anybody a password, a PIN or a one-time code.
		"
	`);
});

test('the summary of a reader who tried a cause, in Indonesian', () => {
	expect(supportSummary(situation, wordsOf('id'))).toMatchInlineSnapshot(`
		"Masalah: Phone Number Not Eligible to Onboard
		Error: Phone Number Not Eligible
		Error: Not eligible (Kode 3441045)
		Halaman: https://help.example/e/number-not-eligible/
		Halaman diperiksa: 23 November 2026
		Versi halaman ini: 3fa91c2

		Yang saya lihat sekarang:

		Penyebab: The number is connected to a Page
		Langkah yang sudah saya lakukan:
		1. Open Settings.
		2. Choose Remove ($& is text).
		   Seharusnya terlihat: The number $1 is gone. (apakah muncul?)
		Langkah yang belum dilakukan:
		3. Connect again.

		Jangan pernah mengirim kata sandi, PIN, atau kode OTP kepada siapa pun.
		"
	`);
});

test('a reader who has not found the cause says so, one of a single remedy does not', () => {
	const start = { ...situation, tried: [] };
	expect(supportSummary(start, wordsOf('en'))).toContain('I have not found my cause yet.');
	expect(supportSummary({ ...start, hasCauses: false }, wordsOf('en'))).not.toContain('my cause');
	const steps = [{ text: 'Wait.', isDone: false }];
	const single = supportSummary({ ...start, hasCauses: false, tried: [{ title: '', steps }] }, wordsOf('id'));
	expect(single).toContain('\n\nLangkah yang belum dilakukan:\n1. Wait.\n\n');
	expect(single).not.toContain('Penyebab:');
});

test('what is not known is left out', () => {
	const { checked: _checked, ...unchecked } = situation;
	const text = supportSummary({ ...unchecked, errors: [] }, wordsOf('en'));
	expect(text).not.toMatch(/checked|Error:|undefined/);
});
