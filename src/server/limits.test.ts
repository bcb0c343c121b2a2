import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeLibrary, makeSite } from '../outputs/fixtures/library.ts';
import { createApp } from './app.ts';
import { buildSite } from './fixtures/site.ts';
import { limitWork } from './limit-work.ts';
import { serveFolder } from './node.ts';

const served = { ...({} as Parameters<typeof limitWork>[0]), site: async () => makeSite() };

let folder: string;
beforeAll(async () => {
	folder = await buildSite(makeLibrary());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is refused', () => {
	const ask = async (path: string, init: RequestInit = {}) => serveFolder(folder).request(path, init);

	test('is said in the form and the language that are wanted', async () => {
		const init = (Accept: string, language = 'en') => ({
			method: 'DELETE',
			headers: { Accept, 'Accept-Language': language },
		});
		const forms = [
			await ask('/en/', init('text/markdown')),
			await ask('/id/', init('application/json')),
			await ask('/', init('text/markdown', 'fr, id;q=0.9, en;q=0.1')),
		];
		expect(forms.map(({ status }) => status)).toEqual([405, 405, 405]);
		expect(await forms[0]!.text()).toMatchInlineSnapshot(`
			"# This cannot be done here

			This address answers GET, HEAD, OPTIONS only.
			"
		`);
		expect(await forms[1]!.json()).toMatchInlineSnapshot(`
			{
			  "detail": "Alamat ini hanya menerima GET, HEAD, OPTIONS.",
			  "status": 405,
			  "title": "Tindakan ini tidak tersedia di sini",
			}
		`);
		expect(await forms[2]!.text()).toContain('# Tindakan ini tidak tersedia di sini');
		const page = await ask('/en/', init('text/html'));
		expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
		expect(page.headers.get('Cache-Control')).toBe('no-store');
	});

	test('are addresses that are too long', async () => {
		const response = await ask(`/${'a'.repeat(8000)}.md`);
		expect(response.status).toBe(414);
		expect(await response.text()).toContain('It may have 8000 characters.');
	});

	test('are parts that a file has not', async () => {
		const response = await ask('/llms.txt', { headers: { Range: 'bytes=999999-' } });
		expect(response.status).toBe(416);
		expect(response.headers.get('Content-Range')).toMatch(/^bytes \*\/\d+$/);
	});

	test('is nothing that a browser asks beforehand about files for programs', async () => {
		const shared = await ask('/llms.txt', { method: 'OPTIONS' });
		expect([shared.status, shared.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
		expect(shared.headers.get('Access-Control-Allow-Origin')).toBe('*');
		expect(shared.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
		const page = await ask('/en/', { method: 'OPTIONS' });
		expect([page.status, page.headers.get('Access-Control-Allow-Origin')]).toEqual([204, null]);
	});
});

describe('a fault of ours', () => {
	test('is said to be one, with a time to come back and without its trace', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const app = createApp(async (request) => {
			if (request.url.endsWith('site.json')) return Response.json({ version: 1, site: makeSite() });
			throw new Error('disk is gone');
		});
		const response = await app.request('/en/a.md');
		expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '5']);
		expect(await response.text()).toMatchInlineSnapshot(`
			"# The answer could not be made

			Something went wrong on our side, and your request was not the reason. Try again in a moment.
			"
		`);
		expect(log).toHaveBeenCalledOnce();
		log.mockRestore();
	});

	test('in the list of moved pages only leaves out where they moved to', async () => {
		const broken = await buildSite(makeLibrary());
		writeFileSync(join(broken, 'agent/redirects.json'), '{');
		expect((await serveFolder(broken).request('/en/')).status).toBe(200);
		rmSync(broken, { recursive: true });
	});

	test('in what a site says of itself only leaves out what is made of it', async () => {
		const files: Record<string, string> = { '/a/': '<p>a</p>', '/agent/site.json': '{' };
		const app = createApp(async ({ url }) => {
			const text = files[new URL(url).pathname];
			return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
		});
		expect(await (await app.request('/a/', { headers: { Accept: 'text/markdown' } })).text()).toBe(
			'<p>a</p>',
		);
		expect((await app.request('/b/', { headers: { Accept: 'text/markdown' } })).status).toBe(404);
	});
});

test('What a host sends itself is kept: its Vary, and its answers, which are frozen', async () => {
	const site = { version: 1, site: makeSite() };
	const app = createApp(async ({ url }) => {
		const body = url.endsWith('/agent/site.json') ? JSON.stringify(site) : '<p>page</p>';
		const response = new Response(body, { headers: { Vary: 'Origin', 'X-Host': 'yes' } });
		Object.defineProperty(response.headers, 'set', {
			value: () => {
				throw new TypeError('immutable');
			},
		});
		return response;
	});
	const { headers } = await app.request('/en/');
	expect([headers.get('Vary'), headers.get('X-Host')]).toEqual(['Origin, Accept, Accept-Encoding', 'yes']);
	expect(headers.get('Link')).toContain('rel="alternate"');
});

describe('answers that are made', () => {
	function slowApp(concurrent: number, time: number) {
		const app = new Hono();
		let finish = () => {};
		const wait = new Promise<void>((resolve) => (finish = resolve));
		app.get('/', limitWork(served, { concurrent, time }), async (context) => {
			await wait;
			return context.text('made');
		});
		return { finish, ask: async () => app.request('/', { headers: { Accept: 'application/json' } }) };
	}

	test('are so many at once, and others are told to come again', async () => {
		const { ask, finish } = slowApp(2, 10_000);
		const first = [ask(), ask()];
		const refused = await ask();
		expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1']);
		expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests at the moment' });
		finish();
		expect(await Promise.all(first.map(async (response) => (await response).text()))).toEqual([
			'made',
			'made',
		]);
		expect((await ask()).status).toBe(200);
	});

	test('that take too long are given up, and count until they are made', async () => {
		const { ask, finish } = slowApp(1, 5);
		const late = await ask();
		expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '5']);
		expect(await late.json()).toMatchObject({ title: 'The answer took too long' });
		expect(await (await ask()).json()).toMatchObject({ title: 'Too many requests at the moment' });
		finish();
		await vi.waitFor(async () => expect((await ask()).status).toBe(200));
	});
});
