import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Shape } from './shapes.ts';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css',
	'.xml': 'application/xml',
	'.svg': 'image/svg+xml',
};

/**
 * The file that a path leads to on a static host that is strict: it helps out with no slash and no
 * ending, so that only addresses in the shape the config promises lead anywhere.
 */
export function fileAt(shape: Shape, files: ReadonlySet<string>, path: string): string | undefined {
	const { base, trailingSlash, format } = shape;
	const root = base === '/' ? '' : base;
	const isHome =
		format === 'directory' && trailingSlash === 'never' ? path === (root || '/') : path === `${root}/`;
	if (isHome) return 'index.html';
	if (!path.startsWith(`${root}/`)) return undefined;
	const name = decodeURIComponent(path.slice(root.length + 1));
	const isPage = name.endsWith('.html') && name !== '404.html';
	if (files.has(name) && (format === 'file' || !isPage)) return name;
	if (format === 'file' || name.endsWith('/') === (trailingSlash === 'never')) return undefined;
	const page = join(name, 'index.html');
	return files.has(page) ? page : undefined;
}

/** A {@link fileAt} over HTTP, and one file more, at any path. */
export async function serve(
	folder: string,
	find: (path: string) => string | undefined,
	extra: { path: string; text: string },
): Promise<{ origin: string; server: Server }> {
	const server = createServer(({ url = '' }, response) => {
		const { pathname } = new URL(url, 'http://host');
		const name = pathname === extra.path ? extra.path : find(pathname);
		if (name === undefined) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain; charset=utf-8' });
		if (name === extra.path) response.end(extra.text);
		else createReadStream(join(folder, name)).pipe(response);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
