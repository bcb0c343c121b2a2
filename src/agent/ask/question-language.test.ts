import { expect, test } from 'vitest';
import { makeSite } from '../../outputs/fixtures/library.ts';
import { questionLocale } from './question-language.ts';

const site = makeSite();

test.each([
	['How do I move my number?', undefined, 'en'],
	['How do I move my number?', 'id', 'en'],
	['what does error 131047 mean', 'id', 'en'],
	['Kenapa pesan saya gagal?', undefined, 'id'],
	['Kenapa pesan saya gagal?', 'en', 'id'],
	['nomor ditolak', 'en', 'id'],
	['muncul "Phone Number Not Eligible to Onboard" waktu saya sambungkan', 'en', 'id'],
	['what does "Nomor ini tidak dapat dihubungkan" mean?', 'id', 'en'],
	['dapat error: Message failed to send because more than 24 hours have passed', 'en', 'id'],
])('"%s" on a page in %s is asked in %s', (question, page, language) => {
	expect(questionLocale(question, site, { page }).language).toBe(language);
});

test.each([
	'Message failed to send because more than 24 hours have passed since the customer last replied',
	'You have guessed too many times.',
	'(#131047) Re-engagement message',
	'131047',
	'',
])('"%s" is quoted matter: the page decides', (question) => {
	expect(questionLocale(question, site, { page: 'id' }).language).toBe('id');
	expect(questionLocale(question, site, { page: 'en' }).language).toBe('en');
});

test('a locale that is named comes before that of the page, by tag or by folder', () => {
	for (const locale of ['id', 'ID', 'id-ID']) {
		expect(questionLocale('131047', site, { page: 'en', locale }).language).toBe('id');
	}
	expect(questionLocale('131047', site, { page: 'en', locale: 'fr' }).language).toBe('en');
});

test('where nothing tells, the words do, and then the first language of the site', () => {
	const [english, indonesian] = site.locales as [
		(typeof site.locales)[number],
		(typeof site.locales)[number],
	];
	const other = makeSite({ locales: [indonesian, english] });
	expect(questionLocale('Message failed to send because of this', other, {}).language).toBe('en');
	expect(questionLocale('131047', other, {}).language).toBe('id');
});

test('a language that the site lacks, or that we do not know, is left to the page', () => {
	const french = makeSite({
		locales: [{ path: 'fr', language: 'fr', direction: 'ltr', label: 'Français', title: 'Aide' }],
	});
	expect(questionLocale('How do I move my number?', french, {}).language).toBe('fr');
	expect(questionLocale('Pourquoi mon numéro est refusé ?', site, { page: 'id' }).language).toBe('id');
});
