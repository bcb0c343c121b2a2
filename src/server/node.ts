import { createApp } from './app.ts';
import { brotli } from './brotli.ts';
import { gzip } from './compress.ts';
import { nodeAssets } from './node-assets.ts';
import type { Hono } from 'hono';

export interface FolderOptions {
	/** The base the site was built with, such as `/help`. */
	base?: string;
}

/**
 * A built site on this machine over HTTP, compressed.
 *
 * @param folder the built site, relative to the working directory
 * @example
 * serveFolder('dist').fetch(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function serveFolder(folder: string, { base = '/' }: FolderOptions = {}): Hono {
	return createApp(nodeAssets(folder, base), { base, compressors: { br: brotli, gzip } });
}
