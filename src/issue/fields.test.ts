import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { address, choice, day, identifier, markdown, plain, toId, verbatim } from './fields.ts';

/** The messages for a value that a field refuses; none where it takes it. */
function refusals(field: z.ZodType, value: unknown): string[] {
	return field.safeParse(value).error?.issues.map(({ code, message }) => `${code}: ${message}`) ?? [];
}

describe('plain', () => {
	test('is one line: spaces and line breaks inside become one space, those around it go', () => {
		expect(plain().parse('  Two\n words\t here ')).toBe('Two words here');
	});

	test('is not empty', () => {
		expect(plain().safeParse('').success).toBe(false);
		expect(plain().safeParse(' \n ').success).toBe(false);
	});

	test('has at most as many characters as it says', () => {
		expect(plain(3).safeParse('abc').success).toBe(true);
		expect(plain(3).safeParse('abcd').success).toBe(false);
	});

	test('loses what would make it read differently from what it is', () => {
		expect(plain().parse('user\u202Egpj.exe\u202C')).toBe('usergpj.exe');
	});

	test('keeps the marks and isolates that right-to-left writers need', () => {
		const text = 'رقم \u2068+62 812\u2069\u200F';
		expect(plain().parse(text)).toBe(text);
	});
});

describe('markdown', () => {
	test('keeps line breaks inside and loses space around it', () => {
		expect(markdown().parse('\nOpen **Settings**.\n\nThen wait.\n')).toBe('Open **Settings**.\n\nThen wait.');
	});

	test('is not empty and loses overrides of the reading direction', () => {
		expect(markdown().safeParse('  ').success).toBe(false);
		expect(markdown().parse('a\u202Db')).toBe('ab');
	});
});

describe('verbatim', () => {
	test('keeps every letter, spaces and line breaks around it included', () => {
		const text = '  {name} <b>\n\t`x` \u202Ey\u202C \n';
		expect(verbatim().parse(text)).toBe(text);
	});

	test('is not empty', () => {
		expect(verbatim().safeParse('').success).toBe(false);
	});
});

test.each([
	['plain', plain],
	['markdown', markdown],
	['verbatim', verbatim],
])('%s refuses control characters and halves of characters, but not tabs and line breaks', (_, field) => {
	const refused = ['custom: contains a character that cannot be shown (a control character or half of one)'];
	for (const letter of ['\u0000', '\u0008', '\u000B', '\u001B', '\u007F', '\uD83D', '\uDE00']) {
		expect(refusals(field(), `a${letter}b`)).toEqual(refused);
	}
	expect(refusals(field(), 'a\tb\nc\r\nd 😀')).toEqual([]);
});

describe('identifier', () => {
	test.each(['a', 'number-not-eligible', '131047', 'a1-b2'])('takes %s', (id) => {
		expect(identifier().parse(id)).toBe(id);
	});

	test.each(['', 'A', 'a b', 'a_b', '-a', 'a-', 'a--b', 'é', '../a', 'a/b', 'a\n', 'a'.repeat(101)])(
		'refuses %j',
		(id) => {
			expect(identifier().safeParse(id).success).toBe(false);
		},
	);
});

describe('address', () => {
	test.each(['https://example.com', 'http://localhost:4321/a?b#c', 'https://例え.jp/é'])(
		'takes %s',
		(url) => {
			expect(address().parse(url)).toBe(url);
		},
	);

	test.each([
		'example.com',
		'//example.com',
		'/en/a/',
		'javascript:alert(1)',
		'data:text/html,x',
		'ftp://example.com',
		'mailto:a@example.com',
		'https://',
		'',
	])('refuses %j', (url) => {
		expect(refusals(address(), url)).toEqual([
			'invalid_format: is not a web address that begins with https://',
		]);
	});
});

describe('day', () => {
	test('takes a day as it is written', () => {
		expect(day().parse('2026-11-23')).toBe('2026-11-23');
		expect(day().parse('2024-02-29')).toBe('2024-02-29');
	});

	test.each(['2026-02-29', '2026-13-01', '23.11.2026', '2026-11', 'today', '', 20261123, null])(
		'refuses %j',
		(value) => {
			expect(day().safeParse(value).success).toBe(false);
		},
	);
});

describe('toId', () => {
	test.each([
		['Número não elegível (131047)', 'numero-nao-elegivel-131047'],
		["Can't pair — “Error!”", 'cant-pair-error'],
		['エラー', ''],
	])('makes of %j the id %j', (text, id) => expect(toId(text)).toBe(id));
});

test('a choice takes its values only, and keeps what each of them means', () => {
	const often = choice({ rare: 'seldom', common: 'mostly' });
	expect(often.parse('common')).toBe('common');
	expect(refusals(often, 'often')).toEqual([
		'invalid_value: Invalid option: expected one of "rare"|"common"',
	]);
	expect(often.meta()).toEqual({ enumDescriptions: ['seldom', 'mostly'] });
});
