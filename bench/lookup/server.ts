import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** A host of static files on this machine. */
export interface Host {
	origin: string;
	/** Milliseconds before each answer, as a network has them. */
	delay: number;
	close: () => void;
}

export type Bytes = Uint8Array<ArrayBuffer>;

const COMPRESSED: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
};

/**
 * Serves files as usual hosts do, texts compressed and everything else as it is, and an empty page
 * at each path that ends with a slash, in the language that it names.
 *
 * @param read the file at a path without its first slash
 */
export async function hostFiles(read: (path: string) => Bytes | undefined): Promise<Host> {
	const known = new Map<string, Bytes | undefined>();
	const bodyOf = (path: string, isCompressed: boolean) => {
		if (!known.has(path)) {
			const bytes = path.endsWith('.html') ? emptyPage(path.split('/')[0]!) : read(path);
			known.set(path, bytes && isCompressed ? compress(bytes) : bytes);
		}
		return known.get(path);
	};
	const answer = async ({ url }: IncomingMessage, response: ServerResponse) => {
		await setTimeout(host.delay);
		const asked = decodeURIComponent(new URL(url!, 'http://localhost').pathname.slice(1));
		const path = asked.replace(/\/$/, '/index.html');
		const type = COMPRESSED[extname(path)];
		const body = bodyOf(path, type !== undefined);
		response.writeHead(body ? 200 : 404, {
			'Content-Type': type ?? 'application/octet-stream',
			'Content-Length': body?.length ?? 0,
			'Cache-Control': 'public, max-age=31536000, immutable',
			...(body && type && { 'Content-Encoding': 'br' }),
		});
		response.end(body);
	};
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const host: Host = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		delay: 0,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
	return host;
}

/** Brotli at the quality of hosts that compress while they serve. */
export function compress(bytes: Uint8Array): Bytes {
	return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

// With an icon of its own, so that the browser does not ask for one.
function emptyPage(language: string): Bytes {
	const html = `<!doctype html><html lang="${language}"><link rel="icon" href="data:,"><title>Bench</title></html>`;
	return new TextEncoder().encode(html);
}
