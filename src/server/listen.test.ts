import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLibrary } from '../outputs/fixtures/library.ts';
import { buildSite } from './fixtures/site.ts';
import { listen, type Listening } from './listen.ts';
import { serveFolder } from './node.ts';

let folder: string;
let server: Listening;

beforeAll(async () => {
	folder = await buildSite(makeLibrary());
	server = await listen(serveFolder(folder), { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

/** Sends bytes as they are, and waits for the status of what comes back. */
function send(bytes: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () =>
			socket.write(bytes, 'latin1'),
		);
		let answer = '';
		socket.on('data', (part) => {
			answer += part.toString('latin1');
			if (!answer.includes('\r\n')) return;
			socket.destroy();
			resolve(Number(answer.split(' ')[1]));
		});
		socket.on('error', reject);
		socket.on('end', () => reject(new Error('The server said nothing.')));
	});
}

describe('what is no request of a browser', () => {
	test.each([
		['no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 400],
		['a method that does not exist', 'GRAB / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
		['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n', 400],
		['a backslash', 'GET /..\\secret HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['no path', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['a whole address', 'GET http://other.example/llms.txt HTTP/1.1\r\nHost: a\r\n\r\n', 200],
		['a name and a password', 'GET http://a:b@other.example/x HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['a tunnel', 'CONNECT other.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
		['a trace', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
		['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n', 400],
		['more headers than are read', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
		['an address that is too long', `GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
		['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
		['a body that GET has not', 'GET /llms.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc', 200],
		[
			'another protocol to go on with',
			'GET /llms.txt HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
			200,
		],
		['an expectation', 'GET /llms.txt HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\n\r\n', 417],
	])('%s is answered, and the server goes on', async (_what, bytes, status) => {
		expect(await send(bytes)).toBe(status);
		expect((await fetch(`${server.origin}/llms.txt`)).status).toBe(200);
	});
});

test('A server that is stopped answers what has begun, and no more', async () => {
	const other = await listen(
		{
			fetch: async () =>
				new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 50)),
		},
		{ host: '127.0.0.1', port: 0 },
	);
	const begun = fetch(other.origin);
	await new Promise((resolve) => setTimeout(resolve, 20));
	await other.stop();
	expect(await (await begun).text()).toBe('late');
	await expect(fetch(other.origin)).rejects.toThrow();
});

test('A port that is taken is an error', async () => {
	const port = Number(new URL(server.origin).port);
	await expect(listen(serveFolder(folder), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
});
