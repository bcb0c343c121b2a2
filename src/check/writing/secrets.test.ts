import { describe, expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { maskSecrets, noSecrets } from './secrets.ts';

// Made of parts, so that nothing that scans this repository takes them for real.
const random = (length: number) => 'q7Zt4Kx9Rb2Wm8Vc3Np6Hd'.repeat(20).slice(0, length);
const META = `EAA${random(60).replace(/[^A-Za-z\d]/g, '')}`;
const PEM = (kind: string, body: string) => `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`;
const messages = (body: string) => problemsOf(noSecrets, { body }).map(({ message }) => message);

describe('a secret', () => {
	test.each([
		['of Meta', META],
		['of AWS', ['AKIA', 'Q7ZT4KX9RB2WM8VC'].join('')],
		['of GitHub', `ghp_${random(36)}`],
		['of Slack', `xoxb-${random(24)}`],
		['of OpenAI', `sk-proj-${random(40)}`],
		['of Google', `AIza${random(35)}`],
		['of a session', `eyJ${random(20)}.${random(40)}.${random(30)}`],
		['in a header', `Authorization: Bearer ${random(32)}`],
		['that is a private key', PEM('RSA PRIVATE KEY', random(90))],
	])('%s is found, and never shown whole', (_what, secret) => {
		const [message, ...others] = messages(`Run this:\n\n${secret}\n`);
		expect(others).toEqual([]);
		expect(message).toMatch(/^The text holds /);
		expect(message).not.toContain(secret.slice(-12));
		expect(maskSecrets(`Run ${secret}`)).not.toContain(secret.slice(-12));
	});

	test('is found in an address', () => {
		const address = 'https://rina:hunter2@shop.co.id/orders';
		expect(messages(address)).toEqual(['The text holds a password in an address: h… (7 characters).']);
		expect(maskSecrets(address)).toBe('https://rina:h… (7 characters)@shop.co.id/orders');
	});

	test('is an error at its line, also in the frontmatter', () => {
		expect(problemsOf(noSecrets, { body: `One\nTwo ${META}\n` })).toMatchObject([
			{ rule: 'secret', severity: 'error', line: 5, column: 5 },
		]);
	});

	test('is reported once for each place that differs', () => {
		expect(messages(`${META} ${META}\nBearer ${META}`)).toHaveLength(1);
	});
});

describe('no secret', () => {
	test.each([
		`EAA${'x'.repeat(40)}`,
		'EAABsbCS1example0000000000000000',
		'AKIAIOSFODNN7EXAMPLE',
		'Authorization: Bearer YOUR_ACCESS_TOKEN_1',
		'Authorization: Bearer {token}',
		'Bearer <ACCESS_TOKEN>',
		'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
		'https://user:password@example.com/',
		'https://rina@shop.co.id/',
		'Write to https://t.me/@shop',
		'eyJ is how a token begins.',
		PEM('PUBLIC KEY', random(90)),
		PEM('PRIVATE KEY', '...'),
		`pk_live_${random(24)}`,
		'The bearer of bad news arrived in 2026.',
		'Gunakan token akses dari penyedia Anda.',
	])('is %s', (body) => {
		expect(messages(body)).toEqual([]);
	});
});

test('what is said of a secret', () => {
	expect(problemsOf(noSecrets, { body: META })).toMatchInlineSnapshot(`
		[
		  {
		    "column": 1,
		    "file": "en/plain.mdx",
		    "hint": "Take it out, and make it invalid where it was issued: it may have been seen. In an example, write YOUR_TOKEN in its place.",
		    "line": 4,
		    "message": "The text holds an access token: EAAq… (63 characters).",
		    "path": [],
		    "rule": "secret",
		    "severity": "error",
		  },
		]
	`);
});
