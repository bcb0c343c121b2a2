import { AsyncLocalStorage } from 'node:async_hooks';
import { createApp } from '../app.ts';
import { publishedFiles } from './published-files.ts';
import type { SiteOptions } from './site-options.ts';

/**
 * A built site on Netlify: an edge function in front of its files.
 *
 * @see https://docs.netlify.com/build/edge-functions/api/
 * @example
 * export default serveSite();
 * export const config = { path: '/*' };
 */
export function serveSite(options: SiteOptions = {}): EdgeFunction {
	const handled = new AsyncLocalStorage<{ url: string; context: EdgeContext }>();
	const files = publishedFiles((request) => {
		const { url, context } = handled.getStore()!;
		const { pathname, search } = new URL(request.url);
		const here = new Request(new URL(pathname + search, url), request);
		return context.next(here, { sendConditionalRequest: true });
	}, options.base);
	const app = createApp(files, { thorough: 'small', ...options });
	return async (request, context) => handled.run({ url: request.url, context }, () => app.fetch(request));
}

/** What Netlify calls for each request. */
export type EdgeFunction = (request: Request, context: EdgeContext) => Promise<Response>;

/** What the site needs of Netlify's context. */
export interface EdgeContext {
	/** What the site's files answer. */
	next(request: Request, options: { sendConditionalRequest: boolean }): Promise<Response>;
}
