import {
	createServer,
	STATUS_CODES,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { refuse } from './refuse.ts';

/** Where a server listens. */
export interface Place {
	host: string;
	/** 0 takes any port that is free. */
	port: number;
}

/** A server that listens. */
export interface Listening {
	/** `http://127.0.0.1:4321`, without a slash at the end. */
	origin: string;
	/** Answers what has begun, and ends. Who is slow is cut off after a while. */
	stop: () => Promise<void>;
}

// Longer than any address that is answered, so that it is refused with a reason.
const MOST_HEADER_BYTES = 32 * 1024;
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
const KEEP_ALIVE_MILLISECONDS = 5000;
const STOP_MILLISECONDS = 5000;

/**
 * Serves an app on this machine. What is no HTTP is answered with a 4xx too, and whatever comes, the
 * server goes on.
 *
 * @throws {Error} where it cannot listen there
 */
export async function listen({ fetch }: Pick<Hono, 'fetch'>, { host, port }: Place): Promise<Listening> {
	const server = createServer(
		{
			maxHeaderSize: MOST_HEADER_BYTES,
			headersTimeout: HEADERS_MILLISECONDS,
			requestTimeout: REQUEST_MILLISECONDS,
			keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
		},
		(incoming, outgoing) => void answer(fetch, incoming, outgoing),
	);
	server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
		refuseSocket(socket, statusOf(error.code)),
	);
	server.on('connect', (_request, socket: Duplex) => refuseSocket(socket, 405));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const name = host.includes(':') ? `[${host}]` : host;
	const { port: taken } = server.address() as AddressInfo;
	return { origin: `http://${name}:${taken}`, stop: () => stop(server) };
}

// Requests whose address no URL has do not reach the app.
async function answer(
	fetch: Hono['fetch'],
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<void> {
	const errorHandler = () => {
		const { accept = '*/*', 'accept-language': language = '' } = incoming.headers;
		const headers = { Accept: accept, 'Accept-Language': language };
		return refuse({ site: async () => undefined }, new Request('http://localhost/', { headers }), 'request');
	};
	await getRequestListener(fetch, { errorHandler })(incoming, outgoing);
}

function statusOf(code: string | undefined): number {
	if (code === 'HPE_HEADER_OVERFLOW') return 431;
	return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

function refuseSocket(socket: Duplex, status: number): void {
	socket.on('error', () => {});
	if (!socket.writable) {
		socket.destroy();
		return;
	}
	const body = `# ${STATUS_CODES[status]}\n`;
	const fields = [
		`HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
		'Content-Type: text/markdown; charset=utf-8',
		`Content-Length: ${body.length}`,
		...(status === 405 ? ['Allow: GET, HEAD, OPTIONS'] : []),
		'Connection: close',
	];
	socket.end(`${fields.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function stop(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const patience = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS);
		server.close(() => {
			clearTimeout(patience);
			resolve();
		});
		server.closeIdleConnections();
	});
}
