import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem, stemsOf } from './stems.ts';

/** Words of one line are forms of one word. */
const ENGLISH = `
message messages messaging messaged
register registers registered registering
exceed exceeds exceeded exceeding
verify verifies verified
deny denies denied
expire expires expired
address addresses
business businesses
match matches matched matching
fail fails failed failing
status
access
`;

const INDONESIAN = `
hubungkan menghubungkan dihubungkan terhubung hubungan
kirim mengirim dikirim terkirim pengiriman kirimkan
simpan menyimpan disimpan tersimpan
verifikasi memverifikasi diverifikasi terverifikasi
masuk masukin masukkan masuk2
ubah mengubah diubah
tolak menolak ditolak
terima menerima diterima
pilih memilih dipilih
tunggu menunggu
daftar mendaftar terdaftar pendaftaran
gagal kegagalan
nomor nomornya nomor2 nomor2nya
`;

const families = (table: string) => table.trim().split('\n');

describe('stem', () => {
	test.each(families(ENGLISH))('makes one of the English forms %s', (forms) => {
		expect(new Set(forms.split(' ').map((word) => stem(word, 'en'))).size).toBe(1);
	});

	test.each(families(INDONESIAN))('makes one of the Indonesian forms %s', (forms) => {
		expect(new Set(forms.split(' ').map((word) => stem(word, 'id'))).size).toBe(1);
	});

	test.each([
		['en', ENGLISH],
		['id', INDONESIAN],
	])('keeps words apart that are not one (%s)', (language, table) => {
		const stems = families(table).map((forms) => stem(forms.split(' ')[0]!, language));
		expect(new Set(stems).size).toBe(stems.length);
	});

	test.each(['is', 'us', 'api', 'pin', 'red', 'ring', 'use', 'ID', '131047', 'err_codes_1'])(
		'leaves %s as it is in English',
		(word) => {
			expect(stem(word, 'en')).toBe(word);
		},
	);

	test('knows a language by its first part', () => {
		expect(stem('messages', 'en-GB')).toBe(stem('messages', 'EN'));
		expect(stem('messages', 'en-GB')).not.toBe('messages');
	});

	test.each(['de', 'ja', 'fr-CA', 'x-klingon', ''])(
		'leaves words of other languages alone (%s)',
		(language) => {
			expect(stem('messages', language)).toBe('messages');
			expect(stem('menghubungkan', language)).toBe('menghubungkan');
		},
	);

	test('never leaves nothing of a word', () => {
		const word = fc.stringMatching(/^[aeikmnprsty]{1,14}$/);
		fc.assert(
			fc.property(word, fc.constantFrom('en', 'id'), (text, language) => {
				expect(stem(text, language).length).toBeGreaterThanOrEqual(Math.min(3, text.length));
			}),
		);
	});
});

describe('stemsOf', () => {
	test('gives the form of each language once, the first language first', () => {
		expect(stemsOf('errors', ['en', 'id'])).toEqual(['error', 'errors']);
		expect(stemsOf('dipause', ['id', 'en'])).toContain('paus');
		expect(stemsOf('hello', ['de', 'fr'])).toEqual(['hello']);
	});
});
