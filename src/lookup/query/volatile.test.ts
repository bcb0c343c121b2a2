import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutVolatile } from './volatile.ts';

const left = (text: string) => withoutVolatile(text).replace(/\s+/g, ' ').trim();

describe('what differs from one occurrence to the next goes:', () => {
	test.each([
		['an address', 'POST https://graph.facebook.com/v23.0/1/messages?x=1 failed', 'POST failed'],
		['a mail address', 'sent to a.b+c@mail.example.com today', 'sent to today'],
		['a date with a time', '2026-01-02T11:15:09.954Z stopped', 'stopped'],
		['a date', 'since 2026-01-02 11:15 off', 'since off'],
		['a time', 'at 11:15:09,123 off', 'at off'],
		['a UUID', 'request 6F9619FF-8B86-D011-B42D-00CF4FC964FF failed', 'request failed'],
		['a hash', 'commit 5d41402abc4b2a76b9719d911017c592 failed', 'commit failed'],
		['the id of a message', 'wamid.HBgNNjI4MTIzNDU2Nzg5FQIAERgS== was lost', 'was lost'],
		['a token', 'token EAAGm0PX4ZCpsBAKZCZCq8 expired', 'token expired'],
		['a path', 'open /srv/app/config.json now', 'open now'],
		['a path of Windows with line and column', 'C:\\src\\main.cpp(12,5): error', ': error'],
		['a file with line and column', 'index.ts:3:7 - error', '- error'],
	])('%s', (_what, text, rest) => {
		expect(left(text)).toBe(rest);
	});

	test.each([
		'+62 812-3456-7890',
		'6281234567890',
		'0812 3456 7890',
		'(021) 555-0123',
		'1 (555) 010-9999',
		'62 812 3456 7890',
	])('the telephone number %s', (number) => {
		expect(left(`number ${number} refused`)).toBe('number refused');
	});
});

describe('what says which error it is stays:', () => {
	test.each([
		'TS2339 ORA-00942 0x80070057 ERR_CONNECTION_REFUSED auth/invalid-phone',
		'and/or 24/7 TCP/IP v23.0 2.10 C++ .NET isn’t 100 % 24 hours',
	])('%s', (text) => {
		expect(left(`got ${text} today`)).toBe(`got ${text} today`);
	});

	test.each([4, 12, 190, 2018, 80_007, 131_047, 1_310_470, 13_104_701])('a number of a code: %d', (code) => {
		expect(left(`failed (#${code}) with ${code}`)).toBe(`failed (#${code}) with ${code}`);
	});

	test.each(['131047 (24 hour window)', '131047 - 24 jam', 'codes 131047 131026', '100 190 200'])(
		'codes beside other numbers: %s',
		(text) => {
			expect(left(text)).toBe(text);
		},
	);
});

test('nothing else is taken away or put in, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const rest = withoutVolatile(text);
			expect(rest.length).toBeLessThanOrEqual(text.length);
			let at = 0;
			for (const character of rest.replaceAll(' ', '')) {
				at = text.indexOf(character, at) + 1;
				expect(at).toBeGreaterThan(0);
			}
		}),
	);
});
