import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Assets } from './assets.ts';

/**
 * The files of a folder.
 *
 * @param folder the built site, relative to the working directory
 * @param base the base the site was built with, such as `/help`
 * @example
 * await nodeAssets('dist')(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function nodeAssets(folder: string, base = '/'): Assets {
	const below = base.replace(/^\/+|\/+$/g, '');
	const prefix = below && `/${below}`;
	const app = new Hono();
	app.use(async (context, next) => (context.req.header('Range') ? next() : tag(context, next)));
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
	return async (request) => app.fetch(request);
}

// Weak: the same tag is sent with each coding of a file.
const tag = etag({ weak: true });

// What could leave the folder, or means something else to a file system, is no file of the site.
function filePath(path: string): string | undefined {
	try {
		const decoded = decodeURIComponent(path);
		return /(?:^|\/)\.{1,2}(?:\/|$)|\/{2}|[\\\0]/.test(decoded) ? undefined : decoded;
	} catch {
		return undefined;
	}
}
