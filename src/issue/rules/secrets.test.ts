import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { reportInto } from './rule.ts';
import { asksForSecret, noSecretRequests, secretRequest } from './secrets.ts';

describe('asksForSecret', () => {
	test.each([
		'Send us your password.',
		'Please share the OTP with our team.',
		'Give me your one-time code',
		"Then tell our agent the admin's current 2FA code.",
		'E-mail your **security code** to support.',
		'Ask the customer to read out the verification code.',
		'Provide your PIN to the support team.',
		'Open Settings. Forward the “passcode” to us.',
	])('is true of a request in English: %s', (text) => {
		expect(asksForSecret(text)).toBe(true);
	});

	test.each([
		'Kirimkan kode OTP Anda kepada kami.',
		'Berikan kata sandi Anda.',
		'Beri tahu kami PIN Anda.',
		'Bagikan kode verifikasi ke tim kami.',
		'Mohon sebutkan kode sekali pakai.',
		'Mohon kirimkan password admin.',
	])('is true of a request in Indonesian: %s', (text) => {
		expect(asksForSecret(text)).toBe(true);
	});

	test.each(['Password: {password}', '- Your PIN: ____', 'Dear team,\nKode OTP: {otp}\nThank you'])(
		'is true of a line to be filled in: %j',
		(text) => {
			expect(asksForSecret(text)).toBe(true);
		},
	);

	test.each([
		'Never share your PIN',
		'Never share your PIN.',
		'Do not send us your password.',
		"Don't tell anyone your one-time code.",
		'Don’t give your OTP to anyone.',
		'Nobody at Meta will ask you to share your PIN.',
		'Send the screenshot without your password.',
		'Jangan pernah memberikan kode OTP kepada siapa pun',
		'Jangan kirimkan kata sandi Anda.',
		'Kami tidak pernah meminta Anda mengirimkan kode OTP.',
		'Kirimkan tangkapan layar tanpa kode OTP.',
		'Dilarang membagikan, mengirim atau sebutkan PIN.',
	])('is false of a warning: %s', (text) => {
		expect(asksForSecret(text)).toBe(false);
	});

	test.each([
		'Type the one-time code into the app.',
		'Masukkan kode OTP di aplikasi.',
		'Change your password.',
		'Send the request to release the PIN.',
		'Kirim permintaan pelepasan PIN.',
		'Send us a message about your password.',
		'Send us the error code and a screenshot.',
		'Tell your team about pinned messages.',
		'Open the Passwords page.',
	])('is false of what needs no secret to be handed over: %s', (text) => {
		expect(asksForSecret(text)).toBe(false);
	});

	test('judges each sentence by itself: a warning before a request does not excuse it', () => {
		expect(asksForSecret('Never share your PIN. Send us your password.')).toBe(true);
		expect(asksForSecret('Send us your password!\nNever share your PIN.')).toBe(true);
	});
});

describe('secretRequest', () => {
	test('quotes the text and names both ways out', () => {
		expect(secretRequest('Send us your PIN.')).toMatchInlineSnapshot(`
			[
			  "The text asks the reader to hand over a password or one-time code: "Send us your PIN."",
			  "Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }].",
			]
		`);
	});
});

describe('noSecretRequests', () => {
	const REQUEST = 'Send us your password.';

	/** The fields that are reported. */
	function check(fields: object): string[] {
		const problems: Problem[] = [];
		const data = issueSchema.parse({ title: 'T', description: 'D', language: 'en', ...fields });
		noSecretRequests(
			{ id: 'a', localeLanguage: 'en', localePath: 'en', data },
			reportInto(problems, 'a.mdx'),
		);
		expect(problems.every(({ rule, severity }) => rule === 'secret-request' && severity === 'error')).toBe(
			true,
		);
		return problems.map(({ path }) => path.join('.'));
	}

	test('looks at every text of the file', () => {
		expect(
			check({
				description: REQUEST,
				symptoms: ['x', REQUEST],
				steps: [REQUEST, { do: 'Go on.', expect: REQUEST, code: REQUEST }],
				causes: [{ id: 'a', title: REQUEST, check: REQUEST, steps: [{ do: REQUEST }] }],
				templates: [{ id: 'a', channel: 'chat', body: REQUEST, variables: [{ name: 'a', label: REQUEST }] }],
			}).toSorted(),
		).toEqual([
			'causes.0.check',
			'causes.0.steps.0.do',
			'causes.0.title',
			'description',
			'steps.0',
			'steps.1.code',
			'steps.1.expect',
			'symptoms.1',
			'templates.0.body',
			'templates.0.variables.0.label',
		]);
	});

	test('leaves the messages of the product alone, which are quoted as they are', () => {
		expect(check({ errors: [{ message: REQUEST, shownIn: REQUEST }] })).toEqual([]);
	});

	test('takes "we" for the reader in the words of readers and in letters', () => {
		const wants = 'We need the PIN.';
		expect(check({ symptoms: [wants], aliases: [wants], verify: wants })).toEqual(['verify']);
		expect(check({ templates: [{ id: 'a', channel: 'chat', body: wants }] })).toEqual([]);
	});

	test('takes no question of a reader for a request', () => {
		expect(check({ symptoms: ['How do I send a customer the one-time code?'] })).toEqual([]);
		expect(check({ aliases: ['gimana kirim kode verifikasinya'] })).toEqual([]);
	});
});

test('a line break ends no sentence, but the next item of a list does', () => {
	expect(asksForSecret('Please do not\nsend us your password.')).toBe(false);
	expect(asksForSecret('Please send us your\npassword.')).toBe(true);
	expect(asksForSecret('- Share\n- PIN')).toBe(false);
});

const ASKED = `
We need your PIN to continue.
Tell us the six-digit code you got.
minta kode OTP pelanggan lalu kirim ke kami
isi password akun Anda di formulir kami
Reply with your one-time password.
Reply to this e-mail with the code from the SMS.
Please confirm your password by e-mail.
Let us know your PIN.
We will ask you for the verification code.
Our team will need your login password.
What is your two-step verification PIN? Send it in the chat.
Text us the 6-digit code you received.
Enter your password in our form.
Ask the customer for their OTP.
Get the OTP from the customer and forward it to us.
Include your password in the e-mail.
Attach your password and login to the ticket.
Write your PIN in the comment field.
Drop the code you got by SMS in this chat.
Have your password ready and read it to our agent.
Leave your password with our team.
Send it to us together with the PIN.
Share with us the code that WhatsApp sent you.
Kami membutuhkan PIN Anda untuk melanjutkan.
Kami perlu kode OTP Anda.
Kirim kode 6 digit yang Anda terima ke kami.
Infokan ke kami kode yang masuk lewat SMS.
Balas pesan ini dengan kode OTP Anda.
Tolong kirimkan kode enam angka yang Anda terima.
Tulis kata sandi Anda di kolom komentar.
Ketik PIN Anda di chat ini.
Masukkan kata sandi Anda di formulir kami.
Sertakan kata sandi akun di email.
Lampirkan username dan password akun Facebook Anda.
Tim kami akan meminta kode verifikasi Anda.
Tanyakan kode OTP kepada pelanggan.
Minta pelanggan menyebutkan PIN-nya.
Konfirmasikan kata sandi Anda lewat email.
Beri tahu admin kami kode yang Anda dapat.
Teruskan kode OTP ke tim dukungan.
Mohon informasikan PIN verifikasi dua langkah Anda kepada kami.
Bacakan kode yang masuk ke petugas kami.
Isikan PIN Anda pada form kami.
Could you give us the password of the account?
Kode OTP yang masuk mohon dikirim ke kami.
The PIN must be sent to our team.
If this does not work, tell us the verification code.
Jika tidak berhasil, berikan kode verifikasinya.
Could you please tell me your PIN?
Forward us the SMS code when it arrives.
Please mail your current password to support@example.com.
You need to give our agent the OTP.
Our agents will ask for your PIN to verify your identity.
Send a screenshot of the code you received.
Type your password here in the chat window.
Just reply with your 2FA code.
For faster help, include your account password in the ticket.
Mohon balas email ini dengan kata sandi Anda.
Berikan PIN dua langkah kepada agen kami.
Silakan kirim OTP-nya ke nomor ini.
Setelah dapat kode OTP, langsung infokan ke CS kami.
Cantumkan kata sandi akun di formulir ini.
Kami akan meminta PIN Anda untuk verifikasi identitas.
Kode OTP harus disampaikan kepada petugas kami.
Bagikan layar Anda saat kode OTP muncul.
Sebutkan enam digit kode yang Anda terima.
Kirimkan username serta kata sandinya kepada admin.
`;

const HARMLESS = `
You need your PIN to continue.
Meta asks you for the six-digit code.
WhatsApp will ask you for your PIN.
Enter the six-digit code in Meta's window.
Meta's window asks for a one-time code; type it in there.
Reply with the error code and a screenshot.
Tell us the error code you got.
Send us the code of the template.
We need your phone number to continue.
We never ask for passwords or codes.
Ask the customer for their phone number.
Ask the person who set the PIN to enter it themselves.
Ask your provider to turn off the two-step verification PIN.
Send us the fbtrace_id and the whole error text.
Include the error code in the e-mail.
If nobody knows the PIN, set a new one.
Change your password in Facebook.
Enter your password on Facebook's own page.
Write the PIN down in a safe place.
Look for the PIN in your own records.
Keep the PIN in a safe place.
Wrong PIN entered too many times.
Our team cannot see your password.
You need a PIN of six digits.
Have the admin enter the PIN.
Request the code by SMS.
Meta sends the verification code to your phone.
Tell your customers that you never ask for their OTP.
Kirim kode error dan tangkapan layar ke kami.
Kirim kode template ke tim dukungan Cekat.
Kami tidak pernah meminta kata sandi atau kode.
Jangan kirim kode OTP kepada siapa pun.
Masukkan kode OTP di jendela Meta.
Meta akan meminta kode OTP.
Ketik PIN Anda di layar Facebook.
Cari PIN di catatan bisnis Anda.
Kode OTP dikirim lewat SMS.
Meta mengirim kode verifikasi ke nomor Anda.
Minta kode OTP baru satu kali saja.
Kami membutuhkan nomor telepon Anda.
Simpan PIN di tempat aman.
Tanyakan ke tim dukungan Meta mengapa kode verifikasi tidak terkirim.
Minta admin memasukkan PIN di layar Meta.
Beri tahu tim dukungan bahwa PIN-nya salah.
Tell Cekat support that the PIN is wrong.
Ask Meta's support to reset the PIN.
Send the code once you know the template's PIN is set.
Isi kata sandi Anda di halaman login Facebook.
Send a message without the code.
Sertakan kode error di email.
Tell us whether the verification code arrived.
Beri tahu kami apakah kode OTP sudah masuk.
Tell us when you requested the verification code.
Kirim ke kami jam permintaan kode verifikasi.
Without the PIN, we need to deregister the number.
Ask the provider to deregister the number or tell you how to turn off its PIN.
Tell your developer to include the PIN in the register request.
Include the pin in the request to the API.
Enter the PIN in Meta's form.
The old provider knows the PIN; ask them to remove it.
If you forgot the PIN, choose Forgot PIN and follow the link in the e-mail.
Enter the verification code you received by e-mail.
Copy the code from the e-mail and paste it into Facebook's window.
Send the message with the OTP template again.
Send customers their one-time code by SMS until the template is approved.
The customer needs their PIN to log in.
We need to deregister your number, which clears the PIN.
Share the link to the password reset page.
Send the verification code again.
Choose Send code by SMS.
Give the template the category Authentication for one-time codes.
Kirim ulang kode verifikasi lewat SMS.
Kirim kode OTP ke pelanggan lewat template authentication.
Masukkan kode OTP yang masuk lewat email di jendela Meta.
Minta penyedia lama mematikan PIN verifikasi dua langkah.
Meta akan mengirim kode OTP ke nomor Anda.
Simpan kata sandi Anda di pengelola kata sandi.
Minta kode OTP lewat telepon.
Sertakan pin pada permintaan register.
Jika kode tidak masuk, minta kode verifikasi baru.
Tulis PIN baru dua kali di layar WhatsApp.
Berikan nama yang jelas pada kode promo.
Sebutkan kode error 133005 (PIN salah) kepada kami.
If anybody asks you to send a code, hang up.
Jika ada yang meminta Anda mengirim kode OTP, tutup teleponnya.
`;

const linesOf = (text: string) => text.trim().split('\n');

describe('asksForSecret, in the words that people use', () => {
	test.each(linesOf(ASKED))('is true of a request: %s', (text) => {
		expect(asksForSecret(text)).toBe(true);
	});

	test.each(linesOf(HARMLESS))('is false of what is harmless: %s', (text) => {
		expect(asksForSecret(text)).toBe(false);
	});
});
