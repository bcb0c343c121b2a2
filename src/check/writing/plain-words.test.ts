import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { wordsArePlain } from './plain-words.ts';

const of = (language: string, verify: string) => problemsOf(wordsArePlain, { language, verify });

describe('a word with a plainer one', () => {
	test.each([
		['en', 'Utilize the app.', 'Use the app.'],
		['en', 'Wait in order to see it.', 'Wait to see it.'],
		['en', 'It is able to send.', 'It can send.'],
		['id', 'Apabila gagal, tunggu.', 'Jika gagal, tunggu.'],
		['id', 'Itu terjadi dikarenakan nomornya salah.', 'Itu terjadi karena nomornya salah.'],
		['id', 'Melakukan klik pada tombol itu.', 'Klik tombol itu.'],
		['id', 'Tombol itu bisa di klik.', 'Tombol itu bisa diklik.'],
	])('%s: is swapped where it stands once: %s', (language, text, plain) => {
		expect(of(language, text)).toMatchObject([
			{ rule: 'plain-words', fix: [{ path: ['verify'], value: plain }] },
		]);
		expect(of(language, `${text} ${text}`).every(({ fix }) => fix === undefined)).toBe(true);
	});

	test.each([
		['en', 'Terminate the call.'],
		['en', 'Simply click the button.'],
		['en', 'It says invalid input.'],
		['id', 'Sehubungan dengan itu, tunggu.'],
		['id', 'Dimana nomornya ada.'],
	])('%s: is named where its place needs a decision: %s', (language, text) => {
		const [problem, ...others] = of(language, text);
		expect(others).toEqual([]);
		expect(problem?.fix).toBeUndefined();
	});
});

describe('no word with a plainer one', () => {
	test.each([
		['en', 'The number was simply never registered.'],
		['en', 'Choose **Terminate**, or run `abort`.'],
		['en', 'It says "Invalid input".'],
		['en', 'Whoever has just logged in sees it.'],
		['id', 'Mengklik tombol itu sudah cukup.'],
		['id', 'Di mana nomornya ada?'],
		['id', 'Pilih **Utilize**.'],
		['fr', 'Utilize, dikarenakan.'],
	])('%s: %s', (language, text) => {
		expect(of(language, text)).toEqual([]);
	});
});

test('words of the body are found by their line, in prose only', () => {
	const body = 'Wait.\n\n```\nUtilize\n```\n\n## Utilize\n\n- Utilize the\n  app.\n';
	expect(problemsOf(wordsArePlain, { body })).toMatchInlineSnapshot(`
		[
		  {
		    "column": 1,
		    "file": "en/plain.mdx",
		    "hint": "Write "use".",
		    "line": 12,
		    "message": ""Utilize" has a plainer word: "Utilize the app."",
		    "path": [],
		    "rule": "plain-words",
		    "severity": "note",
		  },
		]
	`);
});

test('messages, titles and the words of readers are left as they are', () => {
	const errors = [{ message: 'Utilize it' }];
	const fields = { title: 'Utilize', errors, symptoms: ['Utilize'], aliases: ['Utilize'] };
	expect(problemsOf(wordsArePlain, fields)).toEqual([]);
});
