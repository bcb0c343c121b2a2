import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { serveFolder } from './node.ts';

const SECRET = 'not part of the site';

const siteJson = (base = '/') => JSON.stringify({ version: 1, site: makeSite({ base }) });

const SITE: Record<string, string> = {
	'agent/site.json': siteJson(),
	'index.html': '<!doctype html><title>Home</title>',
	'404.html': '<!doctype html><title>Not here</title>',
	'404.md': '# Not here',
	'e/err-1/index.html': '<!doctype html><title>ERR-1</title>',
	'e/err-1.md': '# ERR-1',
	'e/http: 1, or 50%/index.html': '<!doctype html><title>ERR-1 with signs</title>',
	'llms.txt': '# Help',
	'issues.json': '{"version":1}',
	'en/index.html': '<!doctype html><title>English</title>',
	'en/issues/pairing-error/index.html': '<!doctype html><title>Pairing error</title>',
	'en/issues/pairing-error.md': '# Pairing error – „Kopplung“',
	'en/issues/pairing-error.json': '{"id":"pairing-error"}',
	'en/empty/nothing.md': '',
	'en/long.md': `# Long\n\n${randomBytes(3_000_000).toString('base64')}`,
	'_astro/style.css': 'body{}',
	'_issues/dialog.0123456789.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
	'_issues/dialog.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'known-issues-worker.js': '// nothing',
	'lookup/lookup.js': 'export {};',
	'lookup/60c6/t0.bin': 'terms',
	'sitemap-index.xml': '<?xml version="1.0"?><sitemapindex/>',
	'en/opensearch.xml': '<?xml version="1.0"?><OpenSearchDescription/>',
};

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'known-issues-server-'));
	const files = {
		...prefixed('site', SITE),
		...prefixed('below', { ...SITE, 'agent/site.json': siteJson('/help') }),
		'secret.txt': SECRET,
		'site-backup/secret.txt': SECRET,
		'site-backup/agent/site.json': siteJson(),
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const { fetch: answer } = serveFolder(join(folder, 'site'));
	port = await new Promise((resolve) => {
		server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
			resolve(address.port),
		) as Server;
	});
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

function request(path: string, init: RequestInit = {}): Promise<Response> {
	return fetch(`http://127.0.0.1:${port}${path}`, init);
}

function prefixed(name: string, files: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));
}

describe('files of the site', () => {
	test.each([
		['/', 'index.html', 'text/html'],
		['/en/', 'en/index.html', 'text/html'],
		['/en/issues/pairing-error/', 'en/issues/pairing-error/index.html', 'text/html'],
		['/en/issues/pairing-error.md', 'en/issues/pairing-error.md', 'text/markdown; charset=utf-8'],
		['/en/issues/pairing-error.json', 'en/issues/pairing-error.json', 'application/json; charset=utf-8'],
		['/llms.txt', 'llms.txt', 'text/plain; charset=utf-8'],
		['/_astro/style.css', '_astro/style.css', 'text/css'],
		['/_issues/dialog.svg', '_issues/dialog.svg', 'image/svg+xml'],
		['/lookup/lookup.js', 'lookup/lookup.js', 'text/javascript; charset=utf-8'],
		['/lookup/60c6/t0.bin', 'lookup/60c6/t0.bin', 'application/octet-stream'],
		['/sitemap-index.xml', 'sitemap-index.xml', 'application/xml; charset=utf-8'],
		['/en/opensearch.xml', 'en/opensearch.xml', 'application/opensearchdescription+xml'],
	])('%s is %s as %s', async (path, file, type) => {
		const response = await request(path);
		expect(response.status).toBe(200);
		expect(response.headers.get('Content-Type')).toContain(type);
		expect(await response.text()).toBe(SITE[file]);
	});

	test('for programs may be read from other origins, pages may not', async () => {
		for (const path of [
			'/llms.txt',
			'/issues.json',
			'/en/issues/pairing-error.md',
			'/lookup/lookup.js',
			'/lookup/60c6/t0.bin',
		]) {
			const response = await request(path, { headers: { Origin: 'https://agent.example' } });
			expect(response.headers.get('Access-Control-Allow-Origin'), path).toBe('*');
		}
		for (const path of ['/', '/en/', '/_issues/dialog.svg']) {
			const response = await request(path);
			expect(response.headers.get('Access-Control-Allow-Origin'), path).toBeNull();
		}
	});

	test.each([
		['/lookup/60c6/t0.bin', 'public, max-age=31536000, immutable'],
		['/_astro/style.css', 'public, max-age=31536000, immutable'],
		['/_issues/dialog.0123456789.svg', 'public, max-age=31536000, immutable'],
		['/_issues/dialog.svg', 'no-cache'],
		['/lookup/lookup.js', 'no-cache'],
		['/en/', 'no-cache'],
		['/en/issues/pairing-error.md', 'no-cache'],
		['/lookup/60c6/t1.bin', null],
		['/_astro/nothing.css', null],
	])('%s is loaded once where its name changes with it: %s', async (path, expected) => {
		expect((await request(path)).headers.get('Cache-Control')).toBe(expected);
	});

	test.each(['/en/', '/en/long.md'])('%s is not sent again while it is the same', async (path) => {
		const headers = { 'Accept-Encoding': 'br' };
		const tag = (await request(path, { headers })).headers.get('ETag')!;
		const again = await request(path, { headers: { ...headers, 'If-None-Match': tag } });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe('');
		expect(again.headers.get('Content-Type')).toBeNull();
		expect(again.headers.get('Cache-Control')).toBe('no-cache');
		expect(again.headers.get('Vary')).toBe(path === '/en/' ? 'Accept, Accept-Encoding' : 'Accept-Encoding');
		expect((await request('/llms.txt', { headers: { 'If-None-Match': tag } })).status).toBe(200);
	});

	test('that are long come compressed and in pieces, parts of them as they are', async () => {
		const headers = { 'Accept-Encoding': 'gzip, br' };
		const whole = await request('/en/long.md', { headers });
		expect(whole.headers.get('Content-Encoding')).toBe('br');
		expect(whole.headers.get('Transfer-Encoding')).toBe('chunked');
		expect(await whole.text()).toBe(SITE['en/long.md']);
		const part = await request('/en/long.md', { headers: { ...headers, Range: 'bytes=2-5' } });
		expect(part.status).toBe(206);
		expect(part.headers.get('Content-Encoding')).toBeNull();
		expect(part.headers.get('Content-Length')).toBe('4');
		expect(await part.text()).toBe('Long');
	});

	test('that are the worker for readers without a network are asked for again each time', async () => {
		const { headers } = await request('/known-issues-worker.js');
		expect(headers.get('Cache-Control')).toBe('no-cache');
		expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
		const below = await serveFolder(join(folder, 'below')).request('/help/known-issues-worker.js');
		expect(below.headers.get('Cache-Control')).toBe('no-cache');
	});

	test('are found whatever the query says', async () => {
		const response = await request('/llms.txt?v=2&x=../../secret.txt');
		expect(await response.text()).toBe(SITE['llms.txt']);
	});

	test('answer a HEAD request with the same type and length, without a body', async () => {
		const response = await request('/en/issues/pairing-error.md', { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
		expect(response.headers.get('Content-Length')).toBe(
			String(Buffer.byteLength(SITE['en/issues/pairing-error.md']!)),
		);
		expect(await response.text()).toBe('');
	});

	test('that are empty are empty, not missing', async () => {
		const response = await request('/en/empty/nothing.md');
		expect(response.status).toBe(200);
		expect(await response.text()).toBe('');
	});
});

describe('short addresses', () => {
	test.each([
		'/e/err-1/',
		'/e/ERR-1/',
		'/e/Err-1.md',
		'/e/http%3A%201%2C%20or%2050%25/',
		'/e/HTTP:%201,%20or%2050%25',
	])('%s is found, whatever the case and the encoding', async (path) => {
		const response = await request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('ERR-1');
	});
});

describe('a site with a base', () => {
	const app = () => serveFolder(join(folder, 'below'));

	test('is below its base, and nowhere else', async () => {
		for (const [path, file] of [
			['/help', 'index.html'],
			['/help/', 'index.html'],
			['/help/en/', 'en/index.html'],
			['/help/llms.txt', 'llms.txt'],
			['/help/e/ERR-1.md', 'e/err-1.md'],
		] as const) {
			const response = await app().request(path);
			expect(response.status, path).toBe(200);
			expect(await response.text()).toBe(SITE[file]);
		}
		for (const path of ['/llms.txt', '/helpful/llms.txt', '/help/help/llms.txt', '/help/../secret.txt']) {
			expect((await app().request(path)).status, path).toBe(404);
		}
	});

	test('leads from the root to its first page', async () => {
		const response = await app().request('/');
		expect(response.status).toBe(302);
		expect(response.headers.get('Location')).toBe('/help/');
	});
});

describe('what is not there', () => {
	test.each(['/nothing', '/en/nothing/', '/en/Nothing/', '/nothing.txt', '/en/empty/'])(
		'%s shows the 404 page of the site with the status 404',
		async (path) => {
			const response = await request(path);
			expect(response.status).toBe(404);
			expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
			expect(await response.text()).toBe(SITE['404.html']);
		},
	);

	test('is told in Markdown to those who asked for Markdown', async () => {
		const response = await request('/en/issues/nothing.md');
		expect(response.status).toBe(404);
		expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
		expect(await response.text()).toBe(SITE['404.md']);
	});

	test('is told in plain words where the site has no 404 page', async () => {
		const bare = serveFolder(join(folder, 'site-backup'));
		const response = await bare.request('/nothing');
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('404');
	});

	test.each(['POST', 'PUT', 'DELETE', 'PROPFIND'])('nothing can be done with %s', async (method) => {
		const response = await request('/llms.txt', { method });
		expect(response.status).toBe(405);
		expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
		expect(await response.text()).not.toContain(SITE['llms.txt']);
	});
});

// A client library would tidy up these paths, so they are sent as they are.
describe('odd requests', () => {
	function get(
		path: string,
		headers: Record<string, string> = {},
	): Promise<{ status: number; body: string }> {
		return new Promise((resolve, reject) => {
			const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
				);
			});
			sent.on('error', reject);
			sent.end();
		});
	}

	test.each([
		'/../secret.txt',
		'/en/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/%2e%2e%2fsecret.txt',
		'/..%2fsecret.txt',
		'/..%5csecret.txt',
		'/..\\secret.txt',
		'/%252e%252e/secret.txt',
		'/en/%2e%2e/%2e%2e/secret.txt',
		'/....//secret.txt',
		'/./../secret.txt',
		'//../secret.txt',
		'/../site-backup/secret.txt',
		'-backup/secret.txt',
		'/%c0%ae%c0%ae/secret.txt',
		'/en/..;/..;/secret.txt',
	])('%s does not leave the folder', async (path) => {
		const { status, body } = await get(path);
		expect(body).not.toContain(SECRET);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
	});

	test.each([
		['a byte of zero', '/%00'],
		['a byte of zero in a name', '/llms.txt%00.html'],
		['half an escape', '/%'],
		['an escape that is none', '/%zz'],
		['bytes that are no text', '/%E0%A4%A'],
	])('%s makes an address that cannot be read', async (_what, path) => {
		const { status, body } = await get(path);
		expect(status).toBe(400);
		expect(body).toContain('<h1>This address cannot be read</h1>');
	});

	test.each([
		['only slashes', '////'],
		['a very long name', `/${'a'.repeat(5000)}`],
		['a very deep path', `/${'a/'.repeat(2000)}`],
		['letters of another script', `/${encodeURIComponent('不存在')}`],
		['a file as a folder', '/llms.txt/'],
		['a file below a file', '/llms.txt/index.html'],
		['names of JavaScript', '/__proto__/constructor'],
	])('%s is not found, and is no fault of the server', async (_what, path) => {
		const { status, body } = await get(path);
		expect(status).toBe(404);
		expect(body).toBe(SITE['404.html']);
	});

	test.each([
		'bytes=0-3',
		'bytes=-3',
		'bytes=2-',
		'bytes=9-1',
		'bytes=abc',
		'bytes=0-0,2-3',
		'lines=1-2',
		'bytes=99999-',
	])('the range "%s" is answered without a fault', async (range) => {
		const { status } = await get('/llms.txt', { Range: range });
		expect([200, 206, 416]).toContain(status);
	});

	test.each(['br', 'gzip', 'identity'])(
		'who leaves in the middle of a file in %s does no harm',
		async (coding) => {
			const left = await new Promise<boolean>((resolve, reject) => {
				const sent = httpRequest(
					{ host: '127.0.0.1', port, path: '/en/long.md', headers: { 'Accept-Encoding': coding } },
					(response) =>
						response.once('data', () => {
							response.destroy();
							resolve(true);
						}),
				);
				sent.on('error', reject);
				sent.end();
			});
			expect(left).toBe(true);
		},
	);

	test('after all of these the site still answers', async () => {
		expect(await get('/llms.txt')).toEqual({ status: 200, body: SITE['llms.txt'] });
	});
});
