import { createApp } from '../app.ts';
import { publishedFiles } from './published-files.ts';
import type { SiteOptions } from './site-options.ts';

/** Marks what the site asks its own host for: such a request is answered by a file alone. */
const OWN = 'x-known-issues-file';

/**
 * A built site on Vercel: routing middleware in front of its files.
 *
 * The middleware asks its own host for files. A header tells it that a request is its own, so that
 * it never asks twice; whoever else sends that header gets the file as Vercel sends it.
 *
 * @see https://vercel.com/docs/routing-middleware/api
 * @example
 * export default serveSite();
 */
export function serveSite(options: SiteOptions = {}): Middleware {
	let origin: string;
	const files = publishedFiles(async (request) => {
		const { pathname, search } = new URL(request.url);
		const headers = new Headers(request.headers);
		headers.set(OWN, '1');
		headers.set('Accept-Encoding', 'identity');
		const { method } = request;
		return decoded(await fetch(new URL(pathname + search, origin), { method, headers, redirect: 'manual' }));
	}, options.base);
	const app = createApp(files, { thorough: 'small', ...options });
	return async (request, context) => {
		// How middleware lets a request pass, and all that Vercel's own `next()` does.
		if (request.headers.has(OWN)) return new Response(null, { headers: { 'x-middleware-next': '1' } });
		({ origin } = new URL(request.url));
		const answer = Promise.resolve(app.fetch(request));
		// What one request has begun to read, others wait for: it goes on when its reader leaves.
		context?.waitUntil?.(answer.catch(() => undefined));
		return answer;
	};
}

// `fetch` decodes a body and leaves the headers of the encoded one. The host encodes what leaves it.
function decoded(response: Response): Response {
	if (!response.headers.has('Content-Encoding')) return response;
	const plain = new Response(response.body, response);
	plain.headers.delete('Content-Encoding');
	plain.headers.delete('Content-Length');
	return plain;
}

/** What Vercel calls for each request. */
export type Middleware = (request: Request, context?: MiddlewareContext) => Promise<Response>;

/** What the site needs of Vercel's context. */
export interface MiddlewareContext {
	waitUntil?: (promise: Promise<unknown>) => void;
}
