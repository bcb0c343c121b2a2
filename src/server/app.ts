import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { brotli } from './brotli.ts';
import { compress, gzip } from './compress.ts';

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
}

/**
 * The built site over HTTP: its files with the right types, readable from other origins where
 * programs read them, and its 404 page for everything else. Texts are compressed; files whose name
 * changes with their content are kept by browsers for a year, all others are asked for again.
 *
 * @param folder the built site, relative to the working directory
 * @example
 * createApp('dist').fetch(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function createApp(folder: string, { base = '/' }: AppOptions = {}): Hono {
	const below = base.replace(/^\/+|\/+$/g, '');
	const prefix = below && `/${below}`;
	const app = new Hono();
	app.use(compress({ br: brotli, gzip }));
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
	app.use(async (context, next) => (context.req.header('Range') ? next() : tag(context, next)));
	if (prefix) app.get('/', (context) => context.redirect(`${prefix}/`));
	app.get(prefix || '/', serveStatic({ root: folder, path: 'index.html' }));
	app.get(`${prefix}/*`, async (context, next) => {
		const path = filePath(context.req.path.slice(prefix.length));
		return path === undefined ? next() : serveStatic({ root: folder, path })(context, next);
	});
	// Codes and ids are compared without case; there is a file of each in lower case.
	app.get(`${prefix}/*`, async (context, next) => {
		const path = filePath(context.req.path.slice(prefix.length));
		const lowered = path?.toLowerCase();
		if (lowered === undefined || lowered === path) return next();
		return serveStatic({ root: folder, path: lowered })(context, next);
	});
	app.notFound(async (context) =>
		context.req.path.endsWith('.md')
			? context.body(await textOf(folder, '404.md', '# 404\n'), 404, { 'Content-Type': TEXT_TYPES['md']! })
			: context.html(await textOf(folder, '404.html', '<!doctype html><title>404</title><p>404'), 404),
	);
	return app;
}

// Weak: the same tag is sent with each coding of a file.
const tag = etag({ weak: true });

function cacheControl(path: string): string {
	return NAMED_BY_CONTENT.some((name) => name.test(path))
		? 'public, max-age=31536000, immutable'
		: 'no-cache';
}

function typeOf(path: string): string | undefined {
	if (path.endsWith('/opensearch.xml')) return 'application/opensearchdescription+xml; charset=utf-8';
	return TEXT_TYPES[path.split('.').at(-1) ?? ''];
}

// What could leave the folder, or means something else to a file system, is no file of the site.
function filePath(path: string): string | undefined {
	try {
		const decoded = decodeURIComponent(path);
		return /(?:^|\/)\.{1,2}(?:\/|$)|\/{2}|[\\\0]/.test(decoded) ? undefined : decoded;
	} catch {
		return undefined;
	}
}

async function textOf(folder: string, file: string, otherwise: string): Promise<string> {
	return readFile(join(folder, file), 'utf8').catch(() => otherwise);
}
