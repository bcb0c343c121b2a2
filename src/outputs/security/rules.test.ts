import { describe, expect, test } from 'vitest';
import { headersFor, securityRules } from './rules.ts';

const rules = securityRules({ base: '/docs' }, "default-src 'self'");

describe('an answer', () => {
	test('that is a page has the policy and the other security headers', () => {
		expect(headersFor(rules, '/docs/en/', true)).toMatchInlineSnapshot(`
			{
			  "Content-Security-Policy": "default-src 'self'",
			  "Cross-Origin-Opener-Policy": "same-origin",
			  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
			  "Referrer-Policy": "strict-origin-when-cross-origin",
			  "X-Content-Type-Options": "nosniff",
			}
		`);
	});

	test('that is none has no policy', () => {
		const headers = headersFor(rules, '/docs/llms.txt', false);
		expect(headers).not.toHaveProperty('Content-Security-Policy');
		expect(headers['X-Content-Type-Options']).toBe('nosniff');
	});

	test.each(['/docs/_issues/dialog.0123456789.svg', '/docs/_astro/a/dialog.svg'])(
		'that is a picture at %s may run nothing when it is opened',
		(path) => {
			expect(headersFor(rules, path, true)['Content-Security-Policy']).toMatch(
				/^default-src 'none'; style-src/,
			);
		},
	);

	test('elsewhere on the host has none of them', () => {
		expect(headersFor(rules, '/other/', true)).toEqual({});
	});
});

test('pictures have their policy where Astro puts them', () => {
	const elsewhere = securityRules({ base: '/' }, undefined, 'assets');
	expect(headersFor(elsewhere, '/assets/a.svg', true)).toHaveProperty('Content-Security-Policy');
});

test('a site without a policy still has the other headers, and its pictures theirs', () => {
	const open = securityRules({ base: '/' }, undefined);
	expect(headersFor(open, '/', true)).not.toHaveProperty('Content-Security-Policy');
	expect(headersFor(open, '/', true)).toHaveProperty('X-Content-Type-Options');
	expect(headersFor(open, '/_issues/a.svg', true)).toHaveProperty('Content-Security-Policy');
});
