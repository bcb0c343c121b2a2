import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { securityRules, type HeaderRule } from '../outputs/security/rules.ts';
import { securityHeaders } from './security.ts';

const POLICY = "default-src 'self'; script-src 'self' 'sha256-abc='";

function site(open: () => Promise<{ headers: HeaderRule[] }>): Hono {
	const app = new Hono();
	app.use(securityHeaders(open));
	app.get('/en/', (context) => context.html('<p>Hello</p>'));
	app.get('/llms.txt', (context) => context.text('# Help'));
	app.get('/_issues/a.svg', (context) => context.body('<svg/>', 200, { 'Content-Type': 'image/svg+xml' }));
	app.get('/same/', (context) => context.body(null, 304));
	app.get('/same.md', (context) => context.body(null, 304));
	app.notFound((context) => context.html('<p>Nothing here</p>', 404));
	return app;
}

const opened = site(() => Promise.resolve({ headers: securityRules({ base: '/' }, POLICY) }));
const broken = site(() => Promise.reject(new Error('no site')));

async function policyOf(app: Hono, path: string): Promise<string | null> {
	return (await app.request(path)).headers.get('Content-Security-Policy');
}

describe('the policy of the site', () => {
	test.each(['/en/', '/nothing/', '/same/'])('comes with the page %s', async (path) => {
		expect(await policyOf(opened, path)).toBe(POLICY);
	});

	test.each(['/llms.txt', '/same.md'])('does not come with %s, which is no page', async (path) => {
		expect(await policyOf(opened, path)).toBeNull();
		expect((await opened.request(path)).headers.get('X-Content-Type-Options')).toBe('nosniff');
	});

	test('gives way to a stricter one for pictures', async () => {
		expect(await policyOf(opened, '/_issues/a.svg')).toMatch(/^default-src 'none'; /);
	});

	test('comes with the page that says that there is no such picture', async () => {
		expect(await policyOf(opened, '/_issues/none.svg')).toBe(POLICY);
	});

	test('is one that allows no inline script, where the site cannot be read', async () => {
		const policy = await policyOf(broken, '/nothing/');
		expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; /);
	});
});
