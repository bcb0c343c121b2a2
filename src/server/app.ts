import { Hono } from 'hono';
import type { Assets } from './assets.ts';
import { compress, type Compressor } from './compress.ts';

const TEXT_TYPES: Record<string, string> = {
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	ts: 'text/plain; charset=utf-8',
	bin: 'application/octet-stream',
};

// Their names, or for an index the folder's, become others as soon as anything in them does.
const NAMED_BY_CONTENT = [
	/^\/_astro\/[^/]+$/,
	/^\/_issues\/[^/]+\.[0-9a-f]{10}\.[^/.]+$/,
	/^\/lookup\/[^/]+\/[^/]+\.bin$/,
];

export interface AppOptions {
	/** The base the site was built with, such as `/help`. */
	base?: string;
	/** By the name of their coding, the best first. None where the host compresses by itself. */
	compressors?: Record<string, Compressor>;
}

/**
 * The built site over HTTP: its files with the right types, readable from other origins where
 * programs read them, and its 404 page for everything else. Files whose name changes with their
 * content are kept by browsers for a year, all others are asked for again.
 *
 * @example
 * createApp(nodeAssets('dist')).fetch(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function createApp(assets: Assets, { base = '/', compressors = {} }: AppOptions = {}): Hono {
	const below = base.replace(/^\/+|\/+$/g, '');
	const prefix = below && `/${below}`;
	const app = new Hono();
	app.use(compress(compressors));
	app.use('*', async (context, next) => {
		await next();
		const { path } = context.req;
		const { status } = context.res;
		if (status >= 400) return;
		context.header('Cache-Control', cacheControl(path.slice(prefix.length)));
		const type = typeOf(path);
		if (!type) return;
		if (status !== 304) context.header('Content-Type', type);
		context.header('Access-Control-Allow-Origin', '*');
	});
	if (prefix) app.get('/', (context) => context.redirect(`${prefix}/`));
	app.get('*', async (context, next) => {
		const response = await assets(context.req.raw);
		return response.status === 404 ? next() : response;
	});
	app.notFound(async (context) => {
		const file = context.req.path.endsWith('.md') ? '404.md' : '404.html';
		const page = await assets(new Request(new URL(`${prefix}/${file}`, context.req.url)));
		return page.ok
			? new Response(page.body, {
					status: 404,
					headers: { 'Content-Type': file === '404.md' ? TEXT_TYPES['md']! : 'text/html; charset=utf-8' },
				})
			: context.text('404\n', 404);
	});
	return app;
}

function cacheControl(path: string): string {
	return NAMED_BY_CONTENT.some((name) => name.test(path))
		? 'public, max-age=31536000, immutable'
		: 'no-cache';
}

function typeOf(path: string): string | undefined {
	if (path.endsWith('/opensearch.xml')) return 'application/opensearchdescription+xml; charset=utf-8';
	return TEXT_TYPES[path.split('.').at(-1) ?? ''];
}
