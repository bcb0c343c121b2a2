import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';
import { markdownInTerminal } from './markdown.ts';
import { paintFor, type Paint } from './paint.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Shows styles as tags, and links as what they lead to. */
const tagged: Paint = {
	width: 40,
	style: (formats, text) => `<${[formats].flat().join(' ')}>${text}</>`,
	link: (text, href) => `{${text}|${href}}`,
};
const plain: Paint = { width: 40, style: (_, text) => text };

// What a terminal obeys, and what turns the direction of a text.
const OBEYED = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const hostile = fc.string({
	unit: fc.oneof(
		fc.constantFrom(
			'\u001B[2J',
			'\u001B]8;;http://x\u0007',
			'\u009B31m',
			'\u0007',
			'\b',
			'\r',
			'\u202E',
			'\u2028',
			'`',
			'*',
			'[',
			'](',
			')',
			'\n',
			'&#27;',
			'&#x9b;',
			'<',
			'>',
			'|',
			'- ',
		),
		fc.string({ unit: 'binary', maxLength: 4 }),
	),
	maxLength: 60,
});

describe('clean', () => {
	test('takes out escape sequences whole, and keeps the letters', () => {
		expect(clean('Press \u001B[31mOK\u001B[0m\u0007 now\r\nplease\tdo')).toBe('Press OK now\nplease\tdo');
	});

	test('leaves nothing that a terminal obeys', () => {
		fc.assert(fc.property(hostile, (text) => !OBEYED.test(clean(text).replaceAll('\t', ''))));
	});
});

describe('widthOf', () => {
	test.each([
		['plain', 5],
		['é', 1],
		['e\u0301', 1],
		['連絡先', 6],
		['エラー', 6],
		['한국어', 6],
		['✅', 2],
		['👩‍💻', 2],
		['Meta’s', 6],
	])('%s takes %i columns', (text, columns) => {
		expect(widthOf(text)).toBe(columns);
	});
});

describe('wrap', () => {
	test('breaks between words, and scripts without spaces between signs', () => {
		expect(wrap([{ text: 'Pengaturan akun bisnis Anda 連絡先を開く' }], 12, plain)).toEqual([
			'Pengaturan',
			'akun bisnis',
			'Anda 連絡先',
			'を開く',
		]);
	});

	test('leaves a long address whole', () => {
		const address = `https://help.example/${'a'.repeat(30)}`;
		expect(wrap([{ text: `See ${address} now` }], 12, plain)).toEqual(['See', address, 'now']);
	});

	test('keeps a word together whose parts look different', () => {
		expect(
			wrap([{ text: 'Choose ' }, { text: 'Remove', formats: ['bold'] }, { text: '.' }], 12, tagged),
		).toEqual(['Choose', '<bold>Remove</>.']);
	});

	test('never makes a line that is too long of words that fit, and loses no letter', () => {
		const words = fc.array(
			fc.string({ unit: fc.constantFrom('a', 'é', '連', '✅', '-'), minLength: 1, maxLength: 8 }),
		);
		fc.assert(
			fc.property(words, (list) => {
				const lines = wrap([{ text: list.join(' ') }], 16, plain);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(16);
				expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
			}),
		);
	});
});

describe('markdownInTerminal', () => {
	test('shows each kind of block', () => {
		const markdown = [
			'# A *title*',
			'',
			'Words with **weight**, `code` and [a link](https://help.example/a).',
			'',
			'1. First, with words that do not fit into one line.',
			'   - Look',
			'2. Second:',
			'',
			'   ```text',
			'   keep  {this} *so*',
			'   ```',
			'',
			'> A quotation that is longer than a line may be.',
			'',
			'| Code | Means |',
			'| ---- | ----- |',
			'| 1 | One |',
			'',
			'---',
		].join('\n');
		expect(markdownInTerminal(markdown, tagged)).toMatchInlineSnapshot(`
			"<bold underline>A</> <bold underline italic>title</>

			Words with <bold>weight</>, <cyan>code</> and {<underline>a link</>|https://help.example/a}.

			1. First, with words that do not fit
			   into one line.
			   - Look
			2. Second:

			       <cyan>keep  {this} *so*</>

			│ A quotation that is longer than a line
			│ may be.

			Code │ Means
			1 │ One

			────────────────────"
		`);
	});

	test('writes addresses out where links cannot be clicked', () => {
		expect(
			markdownInTerminal(
				'[Here](/en/) or <https://help.example/>',
				{ ...plain, width: 80 },
				(url) => `https://help.example${url.replace('https://help.example', '')}`,
			),
		).toBe('Here (https://help.example/en/) or https://help.example/');
	});

	test('makes no link of an address that is not safe', () => {
		expect(markdownInTerminal('[Run](javascript:alert) it', tagged)).toBe('<underline>Run</> it');
	});

	test('keeps a text letter for letter', () => {
		const letter = 'Hello {name},\n\n  two  spaces,\n# no heading *at all*';
		const shown = markdownInTerminal(`\`\`\`text\n${letter}\n\`\`\``, plain);
		expect(
			shown
				.split('\n')
				.map((line) => line.replace(/^ {4}/, ''))
				.join('\n'),
		).toBe(letter);
	});

	test('shows nothing that a terminal obeys, whatever a text holds', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				expect(markdownInTerminal(text, plain).replaceAll('\t', '')).not.toMatch(OBEYED);
			}),
			{ numRuns: 500 },
		);
	});

	test('makes links of addresses that nobody can break out of', () => {
		const link = (text: string, href: string) => {
			expect(href).not.toMatch(/[\s\p{Cc}]/u);
			return text;
		};
		fc.assert(
			fc.property(hostile, (text) => {
				markdownInTerminal(`[x](<https://a.example/${text.replaceAll('\n', '')}>)`, { ...plain, link });
			}),
		);
	});
});

describe('what a stream can show', () => {
	const stream = (isTTY: boolean, columns: number) => ({ isTTY, columns }) as NodeJS.WriteStream;

	test('its width has limits at which lines can be read', () => {
		expect([20, 72, 240, 0].map((columns) => paintFor(stream(true, columns), {}).width)).toEqual([
			30, 72, 100, 80,
		]);
	});

	test('links only where they are known to be followed', () => {
		const hasLink = (env: NodeJS.ProcessEnv, isTTY = true) =>
			paintFor(stream(isTTY, 80), env).link !== undefined;
		expect(hasLink({ TERM_PROGRAM: 'WezTerm' })).toBe(true);
		expect(hasLink({ VTE_VERSION: '7600' })).toBe(true);
		expect(hasLink({ TERM_PROGRAM: 'WezTerm' }, false)).toBe(false);
		expect(hasLink({ TERM_PROGRAM: 'WezTerm', CI: '1' })).toBe(false);
		expect(hasLink({ TERM: 'xterm' })).toBe(false);
	});
});
