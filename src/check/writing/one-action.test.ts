import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { stepsAreOneAction } from './one-action.ts';

const of = (language: string, step: unknown) => problemsOf(stepsAreOneAction, { language, steps: [step] });

describe('one action', () => {
	test.each([
		['en', 'Open **A**, then choose **B**.'],
		['en', 'Open **A**, then **B**, then **C**.'],
		['en', 'Fill in the form, then choose **Send**.'],
		['en', 'Type the code. Type it into the app only.'],
		['en', 'Remove the number. If it stays, wait a day.'],
		['en', 'Contact support, describe the error, and ask which rule it breaks.'],
		['en', 'Wait until the list shows it, and what follows it.'],
		['en', 'Compare the two numbers and find the longer one.'],
		['en', 'Change the request and link field.'],
		['id', 'Buka **A**, lalu pilih **B**.'],
		['id', 'Buka **A** (Anu), lalu **B** (Itu), kemudian **C**.'],
		['id', 'Isi formulirnya, lalu pilih **Send** (Kirim).'],
		['id', 'Buat template dengan isi lain. Isi yang sama ditolak.'],
		['id', 'Hapus nomornya. Jika gagal, tunggu sehari.'],
		['id', 'Hubungi tim dukungan, dan tanyakan alasannya.'],
	])('%s: %s', (language, step) => {
		expect(of(language, step)).toEqual([]);
	});
});

describe('several actions', () => {
	test.each([
		['en', 'Open **A**. Choose **B**. Enter the number.'],
		['en', 'Stop the broadcast, then send the message again.'],
		['en', 'Correct the number. Send the message again.'],
		['en', 'Wait an hour, and then connect the number again.'],
		['en', 'Install the app again, and restore your backup.'],
		['id', 'Buka **A**. Pilih **B**. Masukkan nomornya.'],
		['id', 'Hentikan broadcast, lalu kirim ulang pesannya.'],
		['id', 'Perbaiki nomornya. Kirim ulang pesannya.'],
		['id', 'Tunggu satu jam, kemudian hubungkan lagi nomornya.'],
		['id', 'Pasang lagi aplikasinya dan pulihkan cadangan Anda.'],
	])('%s: %s', (language, step) => {
		expect(of(language, step)).toMatchObject([{ rule: 'one-action', path: ['steps', 0] }]);
		expect(of('fr', step)).toEqual([]);
	});
});

test('what is said of a step that is several', () => {
	const [problem] = of('en', { do: 'Correct the number. Send the message again.' });
	expect(problem).toMatchInlineSnapshot(`
		{
		  "file": "en/plain.mdx",
		  "hint": "Make a step of each.",
		  "message": "The step asks for 2 actions (correct, send): "Correct the number. Send the message again."",
		  "path": [
		    "steps",
		    0,
		    "do",
		  ],
		  "rule": "one-action",
		  "severity": "note",
		}
	`);
});
