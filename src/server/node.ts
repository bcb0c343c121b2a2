import { statSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FILE } from '../outputs/agent/site-file.ts';
import { createApp } from './app.ts';
import { brotli } from './brotli.ts';
import { gzip } from './compress.ts';
import { siteIn } from './folder-site.ts';
import { nodeAssets } from './node-assets.ts';
import type { Hono } from 'hono';
import type { RewriteOptions } from '../agent/ask/rewrite.ts';
import type { MarkdownFor } from './negotiate.ts';

export type { RewriteOptions };

export interface FolderOptions {
	/** Host names, without a port, at which `/mcp` is reached beside the site's own and this machine's. */
	hosts?: readonly string[];
	/** Whether agents of AI systems get Markdown where they do not say what they want. */
	markdownFor?: MarkdownFor;
	/** A language model that says answers to questions in other words; none by default. */
	rewrite?: RewriteOptions | undefined;
}

/**
 * A built site on this machine over HTTP, compressed. It may be built again meanwhile.
 *
 * @param folder the built site, relative to the working directory
 * @throws {Error} where the folder holds no such site, with the way out
 * @example
 * serveFolder('dist').fetch(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function serveFolder(folder: string, { markdownFor, rewrite, hosts = [] }: FolderOptions = {}): Hono {
	const { base } = siteIn(folder).site;
	return createApp(nodeAssets(folder, base), {
		base,
		compressors: { br: brotli, gzip },
		thorough: true,
		version: versionOf(folder),
		markdownFor,
		rewrite,
		hosts,
	});
}

const VERSION_MILLISECONDS = 200;

// Asked several times for each request.
function versionOf(folder: string): () => string {
	let version = '';
	let next = 0;
	return () => {
		if (Date.now() >= next) {
			version = String(statSync(join(folder, SITE_FILE), { throwIfNoEntry: false })?.mtimeMs);
			next = Date.now() + VERSION_MILLISECONDS;
		}
		return version;
	};
}
