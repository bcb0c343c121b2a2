import { createApp } from '../app.ts';
import { publishedFiles } from './published-files.ts';
import type { SiteOptions } from './site-options.ts';

/**
 * A built site on Cloudflare Workers, over its static assets.
 *
 * The binding must be named `ASSETS`, with `html_handling` and `not_found_handling` set to `none`,
 * so that the site decides itself what an address shows:
 * https://developers.cloudflare.com/workers/static-assets/
 *
 * @example
 * export default serveSite();
 */
export function serveSite(options: SiteOptions = {}): Worker {
	let assets: AssetsBinding;
	const files = publishedFiles((request) => assets.fetch(fileOf(request)), options.base);
	const app = createApp(files, { thorough: 'small', ...options });
	return {
		async fetch(request, env, context) {
			assets = env.ASSETS;
			const answer = Promise.resolve(app.fetch(request));
			// What one request has begun to read, others wait for: it goes on when its reader leaves.
			context.waitUntil(answer.catch(() => undefined));
			return answer;
		},
	};
}

// The host knows files by their whole names here.
function fileOf(request: Request): Request {
	const url = new URL(request.url);
	return url.pathname.endsWith('/') ? new Request(new URL('index.html', url), request) : request;
}

/** What Cloudflare calls for each request. */
export interface Worker {
	fetch(request: Request, env: WorkerBindings, context: WorkerContext): Promise<Response>;
}

/** What the site needs of the bindings in its Wrangler configuration. */
export interface WorkerBindings {
	ASSETS: AssetsBinding;
}

/** The files that were published with the Worker. */
export interface AssetsBinding {
	fetch(request: Request): Promise<Response>;
}

/** What the site needs of Cloudflare's execution context. */
export interface WorkerContext {
	waitUntil(promise: Promise<unknown>): void;
}
