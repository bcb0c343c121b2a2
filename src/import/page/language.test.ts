import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
	['Jika tombol itu tidak bisa diklik, lanjutkan ke langkah berikut.', 'id'],
	['If the button is grey, go on to the next step.', 'en'],
	['Buka halaman itu, lalu pilih "Remove the account from this page."', 'id'],
	['Press `jika tidak bisa` on the screen of the phone.', 'en'],
])('"%s" is in %s', (text, language) => {
	expect(languageOf(text)).toBe(language);
});

test.each(['Remove Account', 'Die Rechnung liegt im Paket und kommt nie mit der Post.', '131047', ''])(
	'the words of "%s" do not tell',
	(text) => {
		expect(languageOf(text)).toBeUndefined();
	},
);
