import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { addressIsOne, nothingIsShouted } from './tone.ts';

describe('how the reader is called', () => {
	test('is one way in an Indonesian page, body and fields together', () => {
		const mixed = { language: 'id', verify: 'Nomor kamu sudah terhubung.', body: 'Pesan Anda sampai.\n' };
		expect(problemsOf(addressIsOne, mixed)).toMatchInlineSnapshot(`
			[
			  {
			    "file": "id/plain.mdx",
			    "hint": "Keep to one of the two; Anda is the polite one.",
			    "message": "The page says Anda elsewhere, but here "kamu": "Nomor kamu sudah terhubung."",
			    "path": [
			      "verify",
			    ],
			    "rule": "mixed-address",
			    "severity": "note",
			  },
			]
		`);
	});

	test.each([
		['Anda', { language: 'id', verify: 'Nomor Anda sudah terhubung.' }],
		['kamu', { language: 'id', verify: 'Nomor kamu sudah terhubung.' }],
		['another language', { verify: 'Kamu and Anda are words.' }],
		['the words of readers', { language: 'id', verify: 'Nomor Anda ada.', symptoms: ['nomor kamu ditolak'] }],
		['a menu', { language: 'id', verify: 'Nomor Anda ada di **Akun kamu**.' }],
	])('may be %s', (_what, fields) => {
		expect(problemsOf(addressIsOne, fields)).toEqual([]);
	});
});

describe('capitals', () => {
	test.each(['Do NOT click.', 'JANGAN klik tombol itu.', 'PENTING: tunggu dulu.'])('shout: %s', (verify) => {
		expect(problemsOf(nothingIsShouted, { verify })).toMatchObject([{ rule: 'shouting', path: ['verify'] }]);
	});

	test.each(['The status is PENDING.', 'Type `DO NOT SEND`.', 'Choose **STOP**.', 'API, OTP dan WABA'])(
		'are names, codes and what is shown: %s',
		(verify) => {
			expect(problemsOf(nothingIsShouted, { verify })).toEqual([]);
		},
	);
});
