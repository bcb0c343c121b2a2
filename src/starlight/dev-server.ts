import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { outputFiles } from '../outputs/files.ts';
import { figuresOf } from '../outputs/library.ts';
import { withBase } from '../outputs/urls.ts';
import { FIGURE_FOLDER } from '../source/figures.ts';
import { readLibrary } from './library-file.ts';
import type { Settings } from './settings.ts';

const TYPES: Record<string, string> = {
	'.md': 'text/markdown; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.gif': 'image/gif',
};

/** Serves in development what the build writes, made by the same functions. */
export function serveOutputs(server: ViteDevServer, { libraryFile, site }: Settings, root: URL): void {
	server.middlewares.use((request, response, next) => {
		const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
		const base = withBase(site, '/');
		const type = TYPES[extname(path)];
		if (!type || !path.startsWith(base)) return next();
		const { library } = readLibrary(libraryFile);
		const wanted = decodePath(path.slice(base.length));
		if (`/${wanted}`.startsWith(FIGURE_FOLDER)) {
			const figure = figuresOf(library).find(({ url }) => url === `/${wanted}`);
			const file = figure && join(fileURLToPath(root), figure.file);
			if (!file || !existsSync(file)) return next();
			return withType(response, type).end(readFileSync(file));
		}
		for (const file of outputFiles(library)) {
			if (file.path === wanted) return withType(response, type).end(file.text());
		}
		return next();
	});
}

function decodePath(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

function withType(response: ServerResponse, type: string): ServerResponse {
	return response.setHeader('Content-Type', type);
}

/** Shows what is wrong in the browser too, and takes it away when it is mended. */
export function showProblems(server: ViteDevServer, { libraryFile }: Settings): void {
	const { hot } = server.environments.client;
	let shown = '';
	const show = () => {
		const { problems } = readLibrary(libraryFile);
		if (problems) {
			hot.send({ type: 'error', err: { message: problems, stack: '', plugin: 'starlight-known-issues' } });
		} else if (shown) hot.send({ type: 'full-reload' });
		shown = problems;
	};
	server.watcher.add(libraryFile);
	server.watcher.on('change', (path) => {
		if (path === libraryFile) show();
	});
	hot.on('connection', () => {
		if (readLibrary(libraryFile).problems) show();
	});
}
