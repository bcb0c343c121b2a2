import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { stepsBeginWithAction } from './step-starts.ts';

const of = (language: string, step: unknown) => problemsOf(stepsBeginWithAction, { language, steps: [step] });

describe('a step in English', () => {
	test.each([
		'Open **Settings**.',
		'If the list is empty, choose another account.',
		'In **Settings**, choose **Accounts**.',
		'After the test, if it fails, you can stop. Wait a day.',
		'Bring the phone back online.',
		'Do not try again.',
		'Once it works, tell your team what you should avoid.',
		'Rebuild whatever this list does not know.',
		'Using the app, open the chat.',
		'First, open the app.',
		'**Save** the file.',
	])('begins with what to do, or with when or where: %s', (step) => {
		expect(of('en', step)).toEqual([]);
	});

	test.each([
		'You should open the settings.',
		'The user opens the settings.',
		'Clicking the button opens a window.',
		'There is a button at the top.',
		'Your number must be there.',
		'A window opens.',
		'Please open the settings.',
		'If it fails, you must wait.',
		'If it fails, please wait.',
		'1. Open the settings.',
		'Step 2: Open the settings.',
		'Next, the admin must approve it.',
		'**Settings** → **Accounts** → **Remove**',
	])('does not begin otherwise: %s', (step) => {
		expect(of('en', step)).toMatchObject([{ rule: 'step-start', path: ['steps', 0] }]);
		expect(of('en', { do: step })).toMatchObject([{ rule: 'step-start', path: ['steps', 0, 'do'] }]);
		expect(of('fr', step)).toEqual([]);
	});
});

describe('a step in Indonesian', () => {
	test.each([
		'Buka **Settings** (Pengaturan).',
		'Jika daftar kosong, pilih akun lain.',
		'Di aplikasi, buka **Settings**.',
		'Menurut Meta, tunggu sehari.',
		'Melalui menu ini, pilih akun.',
		'Jangan coba lagi.',
		'Kemudian, pilih akun Anda.',
		'Minta admin memeriksa akun Anda.',
		'Tunggu.',
		'Setelah selesai, pastikan Anda bisa masuk lagi.',
	])('begins with what to do, or with when or where: %s', (step) => {
		expect(of('id', step)).toEqual([]);
	});

	test.each([
		'Anda harus membuka pengaturan.',
		'Kamu perlu menunggu sehari.',
		'Pengguna membuka pengaturan.',
		'Silakan buka pengaturan.',
		'Mohon tunggu sehari.',
		'Harap menunggu sehari.',
		'Membuka menu **Settings**.',
		'Mengklik tombol itu.',
		'Memilih akun yang benar.',
		'Perlu menunggu sehari.',
		'Jika gagal, Anda harus menunggu.',
		'Jika gagal, silakan tunggu.',
		'Langkah 1: Buka pengaturan.',
		'Selanjutnya, admin harus menyetujuinya.',
		'**Settings** > **Akun**.',
	])('does not begin otherwise: %s', (step) => {
		expect(of('id', step)).toMatchObject([{ rule: 'step-start' }]);
	});
});

test('what stands in front of the verb is taken away where the verb is known', () => {
	const fixOf = (language: string, step: string) => of(language, step)[0]?.fix;
	expect(fixOf('en', 'Please open **A**.')).toEqual([{ path: ['steps', 0], value: 'Open **A**.' }]);
	expect(fixOf('id', 'Silakan buka **A**.')).toEqual([{ path: ['steps', 0], value: 'Buka **A**.' }]);
	expect(fixOf('id', 'Langkah 1: Buka **A**.')).toEqual([{ path: ['steps', 0], value: 'Buka **A**.' }]);
	expect(fixOf('id', 'Mohon menunggu.')).toBeUndefined();
	expect(fixOf('en', 'You should open **A**.')).toBeUndefined();
});

test('what is said of a step', () => {
	const problems = ['You should wait.', 'Please wait.', 'If it fails, you must wait.', '2) Wait.'].flatMap(
		(step) => of('en', step),
	);
	expect(problems.map(({ message, hint }) => `${message} → ${hint}`)).toMatchInlineSnapshot(`
		[
		  "The step does not begin with what to do: "You should wait." → Begin with the verb, for example "Open", "Choose" or "Wait"; or with when or where: "If …, choose …".",
		  "The step begins with "Please": "Please wait." → Begin with the verb.",
		  "After its condition, the step says "you must" in place of what to do: "If it fails, you must wait." → Begin with the verb, for example "Open", "Choose" or "Wait"; or with when or where: "If …, choose …".",
		  "The step begins with "2)", but steps are numbered by themselves. → Leave it out.",
		]
	`);
});
