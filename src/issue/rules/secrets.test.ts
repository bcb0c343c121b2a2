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

	test('is silent where the author allows it with a reason', () => {
		const allow = [{ rule: 'secret-request', reason: REQUEST }];
		expect(check({ verify: REQUEST, allow })).toEqual([]);
		expect(check({ verify: REQUEST, allow: [] })).toEqual(['verify']);
	});
});

test('a line break ends no sentence, but the next item of a list does', () => {
	expect(asksForSecret('Please do not\nsend us your password.')).toBe(false);
	expect(asksForSecret('Please send us your\npassword.')).toBe(true);
	expect(asksForSecret('- Share\n- PIN')).toBe(false);
});
