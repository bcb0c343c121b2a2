import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

describe('what people paste', () => {
	test('an error of the Graph API keeps its codes and messages', () => {
		const error = (traceId: string) => `{
  "error": {
    "message": "(#131047) Re-engagement message",
    "type": "OAuthException",
    "code": 131047,
    "error_subcode": 2494028,
    "error_data": { "messaging_product": "whatsapp", "details": "More than 24 hours have passed." },
    "fbtrace_id": "${traceId}"
  }
}`;
		expect(redact(error('AbCd_EfGh1-2'))).toBe(error('[id]'));
	});

	test('a curl command keeps what it does', () => {
		expect(
			redact(`curl -X POST 'https://graph.facebook.com/v23.0/106540352242922/register?access_token=EAAJB1234abcd' \\
  -H 'Authorization: Bearer EAAJBabcdefghijk123456' -u admin:hunter2 \\
  -d '{ "messaging_product": "whatsapp", "to": "6281234567890", "pin": "212834", "password": "a\\"b,c" }'`),
		).toBe(`curl -X POST 'https://graph.facebook.com/v23.0/[id]/register?[query]' \\
  -H 'Authorization: Bearer [token]' -u [secret] \\
  -d '{ "messaging_product": "whatsapp", "to": "[phone]", "pin": "[secret]", "password": "[secret]" }'`);
	});

	test('a log keeps times, places and versions', () => {
		expect(
			redact(`2026-11-23T08:15:09.954Z [error] TS2339 at /home/rina/app/src/index.ts:33:7 (node v22.12.0)
23-11-2026 08.15.09 send failed: wamid.HBgNNjI4MTIzNDU2Nzg5MBUCABEYEjk5== user=rina@example.co.id ip=203.0.113.7:443
C:\\Users\\Rina Wijaya\\AppData\\npm.log astro@7.3.4 Chrome/120.0.0.0 550e8400-e29b-41d4-a716-446655440000
postgres://app:p4ss@db.internal:5432/inbox from 2001:db8::ff00:42:8329, status 80007`),
		).toBe(`2026-11-23T08:15:09.954Z [error] TS2339 at /home/[name]/app/src/index.ts:33:7 (node v22.12.0)
23-11-2026 08.15.09 send failed: [id] user=[email] ip=[ip]:443
C:\\Users\\[name]\\AppData\\npm.log astro@7.3.4 Chrome/120.0.0.0 [id]
postgres://[name]@db.internal:5432/inbox from [ip], status 80007`);
	});

	test('an Indonesian message keeps the question', () => {
		expect(
			redact(`Halo kak, nomor saya 0812-3456-7890 gagal terhubung, kode error 2494028.
Kata sandi saya rahasia123, kode verifikasi: 123-456, PIN saya 654321.
Kata sandi: rahasia. 123456 adalah kode OTP Anda. Email rina@example.com`),
		).toBe(`Halo kak, nomor saya [phone] gagal terhubung, kode error 2494028.
Kata sandi saya [secret], kode verifikasi: [secret], PIN saya [secret].
Kata sandi: [secret]. [secret] adalah kode OTP Anda. Email [email]`);
	});
});

describe('what goes', () => {
	test.each([
		['{"access_token":"EAAB1","code":190}', '{"access_token":"[secret]","code":190}'],
		[
			'{\\"client_secret\\":\\"a\\\\\\"b\\",\\"code\\":190}',
			'{\\"client_secret\\":\\"[secret]\\",\\"code\\":190}',
		],
		['{"api_key": "cut off in the midd', '{"api_key": "[secret]'],
		["'password' => 'it\\'s', 'code' => 190", "'password' => '[secret]', 'code' => 190"],
		['DB_PASSWORD=hunter2&code=190', 'DB_PASSWORD=[secret]&code=190'],
		['{pin:123456,code:131047}', '{pin:[secret],code:131047}'],
		['password=a,b;c code=190', 'password=[secret] code=190'],
		['token=abc\\ncode=131047', 'token=[secret]\\ncode=131047'],
		['verifyToken: abcdef\nnext', 'verifyToken: [secret]\nnext'],
		['<app_secret>abc</app_secret>', '<app_secret>[secret]</app_secret>'],
		['X-Hub-Signature-256: sha256=ab12cd34', 'X-Hub-Signature-256: [secret]'],
		['Cookie: c_user=1000; xs=ab', 'Cookie: [secret]'],
		['deploy --api-key abcdef --dry-run', 'deploy --api-key [secret] --dry-run'],
		['passwordnya adalah Bunga77', 'passwordnya adalah [secret]'],
		['OTP 4821 tidak masuk', 'OTP [secret] tidak masuk'],
		['verification code: 123 456', 'verification code: [secret]'],
	])('a value beside its name: %s', (text, expected) => {
		expect(redact(text)).toBe(expected);
	});

	test.each([
		`EAA${'Bc1'.repeat(30)}`,
		'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P',
		'sk-proj-abc123def456ghi789',
		'ghp_abcdefghijklmnopqrst1234567890abcd',
		'xoxb-123456789012-abcdef',
		'AKIAIOSFODNN7EXAMPLE',
		'd41d8cd98f00b204e9800998ecf8427e',
		'Bx7cQ2mZ9tLk4VwP0sYh8RjN',
		'-----BEGIN RSA PRIVATE KEY-----\nMIIB+/=\n-----END RSA PRIVATE KEY-----',
	])('a token by its form: %s', (token) => {
		expect(redact(`failed with ${token} again`)).toBe('failed with [token] again');
	});

	test.each([
		'+62 812 3456 7890',
		'+6281234567890',
		'+62 (812) 3456-7890',
		'+1 (812) 345-6789',
		'0812-3456-7890',
		'0812 3456 7890',
		'0812.3456.7890',
		'081234567890',
		'(021) 1234 5678',
		'628123456789',
		'62 812-3456-7890',
		'812-3456-7890',
		'1-800-555-0123',
		'44 20 7946 0958',
	])('a telephone number: %s', (phone) => {
		expect(redact(`to ${phone}: failed`)).toBe('to [phone]: failed');
		expect(redact(`${phone}\n131047`)).toBe('[phone]\n131047');
	});

	test.each([
		['rina.w+wa@mail.example.co.id', '[email]'],
		['mailto:rina%40example.com', 'mailto:[email]'],
		['https://x.example/a?phone=1&b#c.', 'https://x.example/a?[query]'],
		['GET /me?fields=id HTTP/1.1', 'GET /me?[query] HTTP/1.1'],
		['https://x.example/cb#access_token=abc', 'https://x.example/cb#[query]'],
		['/Users/rina/x', '/Users/[name]/x'],
		['"C:\\\\Users\\\\rina\\\\x"', '"C:\\\\Users\\\\[name]\\\\x"'],
		['act_1234567890', 'act_[id]'],
		['http://192.168.1.20/x and ::1', 'http://[ip]/x and [ip]'],
	])('what leads to a person: %s', (text, expected) => {
		expect(redact(text)).toBe(expected);
	});
});

describe('what stays', () => {
	test.each([
		'(#131047) Re-engagement message, 2494028, 80007, error 190, TS2339, ORA-00942',
		'{"code":131047,"error_subcode":2494028,"access_token":null,"token_type":"bearer"}',
		'Error validating access token: Session has expired on Sunday, 23-Nov-26 08:00:00 PST.',
		'Incorrect PIN (#136005). Two step verification PIN Mismatch (#133005)',
		'Invalid OAuth 2.0 Access Token. The bearer token is missing. Password is wrong.',
		'kode verifikasi salah, kata sandi tidak cocok, token tidak valid',
		'2026-11-23 08:15:09,123 23/11/2026 08.15 05.11.2026 1-2-2026 10:20',
		'node v22.12.0, astro@7.3.4, Chrome/120.0.0.0, version 1.2.3.4, 10.0.19041.1234',
		'src/index.ts:33:7 std::vector<int> a::b 12:30:45 main.cpp(12,5) line 1042',
		'ERR_CONNECTION_REFUSED WABA_MESSAGE_TEMPLATE_NOT_APPROVED_132001 scikit sk-learn-extra',
		'max_tokens: 4096, spinning: 12345, authors: 12345, what? yes=no',
		'TOKEN={access_token} password: [secret]',
	])('%s', (text) => {
		expect(redact(text)).toBe(text);
	});
});

describe('whatever was pasted', () => {
	const pieces = fc.constantFrom(
		...String.raw`password¦token¦pin saya ¦kode ¦: ¦=¦"¦\"¦'¦\¦[¦]¦?a=¦://¦@¦a@b.co¦+62¦0812-3456-7890`.split(
			'¦',
		),
		...String.raw`11-22-¦123-456¦2026-11-23 ¦1.1.1.1¦::¦:1¦EAA¦Bearer ¦eyJabcdef.¦sk-1¦/home/¦C:\Users\a b`.split(
			'¦',
		),
		...'-----BEGIN A-----¦ -u ¦--¦Aa1¦cookie: a=¦fbtrace_id:¦wamid.¦[secret]¦[name]¦\n¦ ¦\t¦-¦.¦1¦\ud83d¦🙂'.split(
			'¦',
		),
	);
	const hostile = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
	);
	const words = fc
		.array(fc.constantFrom('gagal', 'failed:', 'the', 'pesan', '{', '}', ',', '190', '\n', '🙂', 'é'))
		.map((parts) => parts.join(' '));

	test('nothing is taken out the second time', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const once = redact(text);
				expect(redact(once)).toBe(once);
			}),
			{ numRuns: 2000 },
		);
	});

	test('secrets and numbers in it are gone', () => {
		const digits = fc.string({
			unit: fc.constantFrom(...Array.from('0123456789')),
			minLength: 8,
			maxLength: 8,
		});
		const letters = fc.string({
			unit: fc.constantFrom(...Array.from('abcXYZ0189')),
			minLength: 20,
			maxLength: 200,
		});
		const planted = fc.oneof(
			digits.map((rest) => `+62 8${rest.slice(0, 2)}-${rest.slice(2, 5)}-${rest.slice(5)}`),
			digits.map((rest) => `08${rest}`),
			digits.map((rest) => `62 8${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5)}`),
			letters.map((rest) => `EAA${rest}`),
			letters.map((rest) => `rina.${rest}@example.com`),
			letters.map((rest) => `"access_token":"${rest}"`),
		);
		fc.assert(
			fc.property(hostile, planted, hostile, (before, secret, after) => {
				const core = secret.replace(/^.*:"|"$/g, '');
				fc.pre(!(before + after).includes(core));
				expect(redact(`${before}\n${secret}\n${after}`)).not.toContain(core);
			}),
			{ numRuns: 2000 },
		);
	});

	test('codes of up to 8 digits in it stay', () => {
		fc.assert(
			fc.property(words, fc.nat(99_999_999), words, (before, code, after) => {
				const error = `{"code":${code},"message":"(#${code}) Failed"}`;
				expect(redact(`${before} ${error} ${after}`)).toContain(error);
			}),
		);
	});

	test.each([
		'a',
		'1',
		'-',
		'aA1',
		'a@',
		'a.',
		'11-22-',
		'password="',
		'token: ',
		'://a?',
		'/home/a',
		'code 123-456',
	])('%s over and over is not too much', (text) => {
		const long = text.repeat(Math.ceil(200_000 / text.length));
		const once = redact(long);
		expect(redact(once)).toBe(once);
	});

	test('a secret of any length is gone', () => {
		expect(redact('1'.repeat(1_000_000))).not.toMatch(/\d/);
		expect(redact(`EAA${'aB1'.repeat(1000)}`)).toBe('[token]');
	});
});
