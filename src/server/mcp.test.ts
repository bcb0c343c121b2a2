import { rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Client, StreamableHTTPClientTransport, type ClientOptions } from '@modelcontextprotocol/client';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../agent/mcp/fixtures/site.ts';
import { makeLibrary, makeSite } from '../outputs/fixtures/library.ts';
import { createApp } from './app.ts';
import { newFolder } from './fixtures/site.ts';
import { mcpHandler } from './mcp-handler.ts';
import { serveFolder } from './node.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
	const { files } = await buildSite(makeLibrary({ site: makeSite({ base: '/help' }) }));
	folder = newFolder(files);
	const { fetch: answer } = serveFolder(folder);
	port = await new Promise((resolve) => {
		server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
			resolve(address.port),
		) as Server;
	});
});

afterAll(() => {
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

/** Sends what a client sends. Unlike `fetch` it lets a test say any host and origin. */
function send(
	body: string | undefined,
	headers: Record<string, string> = {},
	method = 'POST',
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = httpRequest(
			{
				port,
				method,
				path: '/help/mcp',
				headers: {
					'Content-Type': 'application/json',
					Accept: 'application/json, text/event-stream',
					...headers,
				},
			},
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks).toString(),
					}),
				);
			},
		);
		sent.on('error', reject);
		sent.end(body);
	});
}

const ping = (id: number | string = 1) => ({ jsonrpc: '2.0', id, method: 'ping' });

const META = {
	'io.modelcontextprotocol/protocolVersion': '2026-07-28',
	'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
	'io.modelcontextprotocol/clientCapabilities': {},
};

/** A request of the newest revision, with the headers that it asks for. */
function modern(method: string, params: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
	return send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: META } }), {
		'MCP-Protocol-Version': '2026-07-28',
		'Mcp-Method': method,
		...(typeof params['name'] === 'string' && { 'Mcp-Name': params['name'] }),
		...headers,
	});
}

async function connect(options: ClientOptions): Promise<Client> {
	const client = new Client({ name: 'test', version: '1' }, options);
	await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/help/mcp`)));
	return client;
}

describe('a client over HTTP', () => {
	test('of revision 2026-07-28 finds, reads and lists', async () => {
		const client = await connect({ versionNegotiation: { mode: { pin: '2026-07-28' } } });
		expect(client.getNegotiatedProtocolVersion()).toBe('2026-07-28');
		const { structuredContent } = await client.callTool({
			name: 'find_issue',
			arguments: { text: '131047' },
		});
		expect(structuredContent).toMatchObject({ confidence: 'match', results: [{ id: 'message-blocked' }] });
		const { resources } = await client.listResources();
		const { contents } = await client.readResource({ uri: resources[0]!.uri });
		expect(contents[0]).toMatchObject({ mimeType: 'text/markdown' });
		await client.close();
	});

	test.each(['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'])(
		'of revision %s is served too',
		async (revision) => {
			const client = await connect({ supportedProtocolVersions: [revision] });
			expect(client.getNegotiatedProtocolVersion()).toBe(revision);
			const { structuredContent } = await client.callTool({
				name: 'get_issue',
				arguments: { id: 'message-blocked', cause: 'window-closed' },
			});
			expect(structuredContent).toMatchObject({ id: 'message-blocked', causes: [{ id: 'window-closed' }] });
			await client.close();
		},
	);

	test('of an older revision gets one JSON body, which is compressed', async () => {
		const tools = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
		const plain = await send(tools);
		expect(plain.headers['content-type']).toBe('application/json');
		expect(JSON.parse(plain.body)).toMatchObject({ id: 1, result: { tools: expect.any(Array) } });
		const small = await send(tools, { 'Accept-Encoding': 'gzip' });
		expect(small.headers['content-encoding']).toBe('gzip');
		expect(small.body.length).toBeLessThan(plain.body.length / 2);
	});

	const cancelled = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } };
	const called = {
		...ping(),
		method: 'tools/call',
		params: { name: 'find_issue', arguments: { text: '131047' } },
	};
	test.each([
		['cancels a request in its batch', [called, cancelled, ping(2)], 200, [1, 2]],
		['cancels nothing else than that', [cancelled], 202, []],
		['gives two requests the same id', [ping(), called], 200, [1]],
	])('that %s is answered all the same', async (_what, batch, status, ids) => {
		const answer = await send(JSON.stringify(batch));
		expect(answer.status).toBe(status);
		const messages = (answer.body === '' ? [] : [JSON.parse(answer.body)].flat()) as { id: number }[];
		expect(messages.map(({ id }) => id)).toEqual(ids);
	});

	test('may keep what it is told for some minutes', async () => {
		const { body } = await modern('tools/list');
		expect(JSON.parse(body).result).toMatchObject({ ttlMs: 300_000, cacheScope: 'public' });
	});

	test('is told at once which revisions there are', async () => {
		const { status, body } = await modern('server/discover');
		expect(status).toBe(200);
		expect(JSON.parse(body).result).toMatchObject({ supportedVersions: ['2026-07-28'] });
	});
});

describe('the host and the origin of a request', () => {
	test.each([
		['127.0.0.1', 200],
		['127.0.0.1:4321', 200],
		['localhost:4321', 200],
		['[::1]:4321', 200],
		['help.example', 200],
		['HELP.example:443', 200],
		['elsewhere.example', 403],
		['help.example.elsewhere.example', 403],
		['127.0.0.1.elsewhere.example', 403],
		['a b', 400],
	])('the host "%s" is answered with %i', async (host, status) => {
		expect((await send(JSON.stringify(ping()), { Host: host })).status).toBe(status);
	});

	test.each([
		['https://help.example', 200],
		['http://localhost:5173', 200],
		['http://127.0.0.1', 200],
		['https://elsewhere.example', 403],
		['https://help.example.elsewhere.example', 403],
		['null', 403],
		['weather', 403],
	])('the origin %s is answered with %i', async (origin, status) => {
		const { status: given, headers, body } = await send(JSON.stringify(ping()), { Origin: origin });
		expect(given).toBe(status);
		expect(headers['access-control-allow-origin']).toBe(status === 200 ? origin : undefined);
		if (status === 403) expect(JSON.parse(body)).toMatchObject({ jsonrpc: '2.0', id: null });
	});

	test('a browser is told before it asks what it may send', async () => {
		const preflight = { Origin: 'https://help.example', 'Access-Control-Request-Method': 'POST' };
		const { status, headers } = await send(undefined, preflight, 'OPTIONS');
		expect(status).toBe(204);
		expect(headers).toMatchObject({
			'access-control-allow-origin': 'https://help.example',
			'access-control-allow-methods': 'POST, OPTIONS',
		});
		expect(headers['access-control-allow-headers']).toContain('MCP-Protocol-Version');
		const other = await send(undefined, { ...preflight, Origin: 'https://elsewhere.example' }, 'OPTIONS');
		expect(other.status).toBe(403);
		expect(other.headers['access-control-allow-origin']).toBeUndefined();
	});

	test('more hosts can be allowed', async () => {
		const { files } = await buildSite();
		const app = createApp(
			async ({ url }) => {
				const file = files.get(new URL(url).pathname.slice(1));
				return new Response(file ?? null, { status: file === undefined ? 404 : 200 });
			},
			{ hosts: ['Preview.example'] },
		);
		const ask = (host: string) =>
			app.request('/mcp', {
				method: 'POST',
				headers: {
					Host: host,
					'Content-Type': 'application/json',
					Accept: 'application/json, text/event-stream',
				},
				body: JSON.stringify(ping()),
			});
		expect((await ask('preview.example')).status).toBe(200);
		expect((await ask('other.example')).status).toBe(403);
	});
});

describe('a request that is none', () => {
	const text = JSON.stringify;
	const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
	test.each<[string, string | undefined, Record<string, string>, string, number, number | undefined]>([
		['nothing', '', {}, 'POST', 400, -32700],
		['no JSON', '{"jsonrpc":', {}, 'POST', 400, -32700],
		['a number', '7', {}, 'POST', 400, -32600],
		['null', 'null', {}, 'POST', 400, -32600],
		['an empty object', '{}', {}, 'POST', 400, undefined],
		['an empty batch', '[]', {}, 'POST', 400, undefined],
		['a long batch', text(Array.from({ length: 21 }, (_, id) => ping(id))), {}, 'POST', 400, -32600],
		['another version of JSON-RPC', text({ ...ping(), jsonrpc: '1.0' }), {}, 'POST', 400, undefined],
		[
			'a body that is too large',
			text({ ...ping(), params: { x: 'x'.repeat(300_000) } }),
			{},
			'POST',
			413,
			-32000,
		],
		[
			'values in values',
			text(ping()).replace('}', `,"params":{"x":${deep(50_000)}}}`),
			{},
			'POST',
			400,
			-32600,
		],
		['a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'POST', 415, undefined],
		['plain text', text(ping()), { 'Content-Type': 'text/plain' }, 'POST', 415, undefined],
		['one that wants HTML', text(ping()), { Accept: 'text/html' }, 'POST', 406, undefined],
		['an unknown revision', text(ping()), { 'MCP-Protocol-Version': '1999-01-01' }, 'POST', 400, undefined],
		['a stream of an older revision', undefined, {}, 'GET', 405, undefined],
		['the end of a session', undefined, {}, 'DELETE', 405, undefined],
		['another method', text(ping()), {}, 'PUT', 405, undefined],
		['another method', text(ping()), {}, 'PATCH', 405, undefined],
	])('%s is refused with a JSON-RPC error', async (_name, body, headers, method, status, code) => {
		const answer = await send(body, headers, method);
		expect(answer.status).toBe(status);
		const error = JSON.parse(answer.body).error as { code: number; message: string };
		if (code !== undefined) expect(error.code).toBe(code);
		expect(error.message).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
		expect((await send(text(ping()))).status).toBe(200);
	});

	test('HEAD is refused too', async () => {
		expect((await send(undefined, {}, 'HEAD')).status).toBe(405);
	});

	test.each<[string, Parameters<typeof modern>, number, number]>([
		['an unknown method', ['weather/get'], 404, -32601],
		['a header that says another method', ['tools/list', {}, { 'Mcp-Method': 'ping' }], 400, -32020],
		[
			'a header that says another revision',
			['tools/list', {}, { 'MCP-Protocol-Version': '2025-06-18' }],
			400,
			-32020,
		],
		['an unknown tool', ['tools/call', { name: 'weather', arguments: {} }], 200, -32602],
		['an unknown prompt', ['prompts/get', { name: 'weather' }], 200, -32602],
	])('of revision 2026-07-28 with %s is refused', async (_name, request, status, code) => {
		const answer = await modern(...request);
		expect(answer.status).toBe(status);
		expect(JSON.parse(answer.body)).toMatchObject({ error: { code } });
	});

	test('a body that does not come is waited for only so long', async () => {
		const { agent } = await buildSite();
		const serveSite = mcpHandler(agent, []);
		vi.useFakeTimers();
		const answer = serveSite(
			new Request('http://localhost/mcp', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: new ReadableStream(),
				duplex: 'half',
			} as RequestInit),
		);
		await vi.advanceTimersByTimeAsync(15_000);
		vi.useRealTimers();
		expect((await answer).status).toBe(408);
	});

	test('a site that was not built for agents is told of, and asked for again', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const assets = vi.fn<() => Promise<Response>>(async () => new Response(null, { status: 404 }));
		const app = createApp(assets);
		const ask = async () =>
			app.request('http://localhost/mcp', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: text(ping()),
			});
		const answer = await ask();
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({
			error: { message: 'The knowledge base cannot be read at this address.' },
		});
		const before = assets.mock.calls.length;
		await ask();
		expect(assets.mock.calls.length).toBeGreaterThan(before);
		expect(String(log.mock.calls[0])).toContain('There is no agent/site.json in this site.');
		log.mockRestore();
	});

	test('a page of the site at its address is shown to those who open it', async () => {
		const { files } = await buildSite();
		files.set('mcp/index.html', '<title>Own page</title>');
		const app = createApp(async ({ url }) => {
			const file = files.get(new URL(url).pathname.slice(1).replace(/^mcp\/?$/, 'mcp/index.html'));
			return new Response(file ?? null, { status: file === undefined ? 404 : 200 });
		});
		const open = async (Accept: string) => app.request('http://localhost/mcp', { headers: { Accept } });
		expect(await (await open('text/html')).text()).toBe('<title>Own page</title>');
		expect((await open('text/event-stream')).status).toBe(405);
	});
});

describe('whatever is sent', () => {
	const method = fc.oneof(
		fc.constantFrom(
			'initialize',
			'ping',
			'server/discover',
			'tools/list',
			'tools/call',
			'resources/list',
			'resources/read',
			'prompts/get',
			'completion/complete',
			'logging/setLevel',
			'notifications/initialized',
			'tasks/get',
		),
		fc.string(),
	);
	const params = fc.oneof(
		fc.jsonValue(),
		fc.record(
			{
				name: fc.constantFrom('find_issue', 'get_issue', 'list_issues', '__proto__', 'constructor'),
				arguments: fc.jsonValue(),
				uri: fc.webUrl(),
				cursor: fc.string(),
				protocolVersion: fc.constantFrom('2025-11-25', '2024-11-05', 'x'),
				capabilities: fc.jsonValue(),
				_meta: fc.oneof(fc.constant(META), fc.jsonValue()),
			},
			{ requiredKeys: [] },
		),
	);
	const message = fc.record(
		{
			jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, fc.jsonValue()),
			id: fc.oneof({ weight: 9, arbitrary: fc.nat() }, fc.jsonValue()),
			method,
			params,
		},
		{ requiredKeys: ['jsonrpc', 'id', 'method'] },
	);
	const body = fc.oneof(
		message.map((one) => JSON.stringify(one)),
		fc.array(message, { maxLength: 4 }).map((batch) => JSON.stringify(batch)),
		fc.json(),
		fc.string(),
	);
	const wrong = fc.record(
		{
			'MCP-Protocol-Version': fc.constantFrom('2026-07-28', '2025-11-25', '2099-01-01', 'x'),
			'Mcp-Method': fc.constantFrom('tools/list', 'tools/call', 'x'),
			'Mcp-Session-Id': fc.constantFrom('1', 'x'),
		},
		{ requiredKeys: [] },
	);
	// Most requests get further without any.
	const headers = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, wrong);

	test('the answer is no failure of the server, and the next one comes', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(body, headers, async (sent, given) => {
				const answer = await send(sent, given);
				expect(answer.status).toBeLessThan(500);
				expect(answer.body).not.toMatch(/\bat .*:\d+:\d+\)?$|node:internal/m);
			}),
			{ numRuns: 400 },
		);
		expect((await modern('tools/list')).status).toBe(200);
	});
});
