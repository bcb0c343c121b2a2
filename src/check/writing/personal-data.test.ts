import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { noPersonalData } from './personal-data.ts';

const kinds = (body: string) =>
	problemsOf(noPersonalData, { body }).map(({ message }) => /holds an? (.*) that may/.exec(message)?.[1]);

describe('personal data', () => {
	test.each([
		['telephone number', 'Hubungi +62 813-8264-9075 ya.'],
		['telephone number', 'Hubungi 0813-8264-9075 ya.'],
		['telephone number', 'Call +44 7911 264 903.'],
		['telephone number', 'Nomor 6281382649075 gagal.'],
		['telephone number', 'Write to https://wa.me/6281382649075 now.'],
		['e-mail address', 'Write to rina.wijaya@majujaya.co.id.'],
		['national identity number (NIK)', 'NIK 3171235208910002 ditolak.'],
		['card number', 'Kartu 4929 1782 3645 1906 ditolak.'],
		['IP address', 'It came from 36.72.14.201.'],
		['IP address', 'It came from 2404:c0:1::5a.'],
	])('%s: %s', (kind, body) => {
		expect(kinds(body)).toEqual([kind]);
	});
});

describe('what is of nobody', () => {
	test.each([
		'+62 812-xxxx-xxxx',
		'+62 812 0000 0000',
		'0812-3456-7890',
		'+62 800 1 234 567',
		'+1 555 013 4477',
		'+1 202-555-0143',
		'+44 7700 900123',
		'support@majujaya.co.id',
		'customer.care@majujaya.co.id',
		'rina@example.com',
		'nama@perusahaan.com',
		'logo@2x.png',
		'{email}',
		'127.0.0.1, 10.0.0.7, 192.168.1.1 and 203.0.113.9',
		'2001:db8::1 and ::1',
		'Chrome/120.0.0.0 and version 2.3.4.5',
		'8.8.8.8',
		'4111 1111 1111 1111',
		'4242 4242 4242 4242',
		'3782 822463 10005',
		'The ID 106540352242922 of the number.',
		'https://www.facebook.com/business/help/3171235208910002',
		'2026-11-23T08:15:09.954Z and 23/11/2026 10:15',
		'Between 1,000 and 100,000 messages in 24 hours, code 131047.',
	])('%s', (body) => {
		expect(kinds(body)).toEqual([]);
	});
});

test('what is said of personal data: a part of it, where it stands, and the way out', () => {
	expect(problemsOf(noPersonalData, { body: 'Satu\nHubungi rina.wijaya@majujaya.co.id, +62 813-8264-9075.' }))
		.toMatchInlineSnapshot(`
		[
		  {
		    "column": 9,
		    "file": "en/plain.mdx",
		    "hint": "Take it out, or write one that is nobody's: name@example.com, +62 812-xxxx-xxxx, 192.0.2.1. If it is meant to be public, add allow: [{ rule: personal-data, reason: … }].",
		    "line": 5,
		    "message": "The text holds an e-mail address that may be a person's: rina.wija….",
		    "path": [],
		    "rule": "personal-data",
		    "severity": "warning",
		  },
		  {
		    "column": 37,
		    "file": "en/plain.mdx",
		    "hint": "Take it out, or write one that is nobody's: name@example.com, +62 812-xxxx-xxxx, 192.0.2.1. If it is meant to be public, add allow: [{ rule: personal-data, reason: … }].",
		    "line": 5,
		    "message": "The text holds a telephone number that may be a person's: +62 81….",
		    "path": [],
		    "rule": "personal-data",
		    "severity": "warning",
		  },
		]
	`);
});
