import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** A site at an address of this machine, as if it was published there. */
export interface Published {
	origin: string;
	close: () => void;
}

type Answer = (request: Request) => Response | Promise<Response>;

const TEXT = /^(?:text\/|application\/(?:[a-z-]+\+)?(?:json|xml))/;

/**
 * Sends a built site from any port that is free. Audits follow the addresses that pages name, so
 * the origin the site was built for becomes this one, in texts and in headers.
 *
 * @param builtFor origin the site was built for
 */
export async function publish(answer: Answer, builtFor: string): Promise<Published> {
	return new Promise((resolve) => {
		let origin = '';
		const local = (text: string) => text.replaceAll(builtFor, origin);
		const fetch = async (request: Request) => {
			const headers = new Headers(request.headers);
			headers.delete('Accept-Encoding');
			return localised(await answer(new Request(request, { headers })), local);
		};
		const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
			origin = `http://127.0.0.1:${port}`;
			resolve({
				origin,
				close: () => {
					server.close();
					server.closeAllConnections();
				},
			});
		}) as Server;
	});
}

async function localised(response: Response, local: (text: string) => string): Promise<Response> {
	const headers = new Headers(
		Array.from(response.headers, ([name, value]): [string, string] => [name, local(value)]),
	);
	const hasText = response.body !== null && TEXT.test(headers.get('Content-Type') ?? '');
	if (hasText) headers.delete('Content-Length');
	const body = hasText ? local(await response.text()) : response.body;
	return new Response(body, { status: response.status, headers });
}
