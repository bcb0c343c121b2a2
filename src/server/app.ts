import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const TEXT_TYPES: Record<string, string> = {
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	json: 'application/json; charset=utf-8',
};

/**
 * The built site over HTTP: its files with the right types, readable from other origins where
 * programs read them, and its 404 page for everything else.
 *
 * @param folder the built site, relative to the working directory
 */
export function createApp(folder: string): Hono {
	const app = new Hono();
	app.use('*', async (context, next) => {
		await next();
		const type = TEXT_TYPES[context.req.path.split('.').at(-1) ?? ''];
		if (!type || context.res.status >= 400) return;
		context.header('Content-Type', type);
		context.header('Access-Control-Allow-Origin', '*');
	});
	app.use('*', serveStatic({ root: folder }));
	app.notFound(async (context) => context.html(await notFoundPage(folder), 404));
	return app;
}

async function notFoundPage(folder: string): Promise<string> {
	return readFile(join(folder, '404.html'), 'utf8').catch(() => '<!doctype html><title>404</title><p>404');
}
