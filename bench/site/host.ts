import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '../../src/server/app.ts';
import { brotli } from '../../src/server/brotli.ts';
import { gzip } from '../../src/server/compress.ts';
import { nodeAssets } from '../../src/server/node-assets.ts';

/** A built site on this machine, as `known-issues serve` sends it. */
export interface Host {
	origin: string;
	/** How many requests came so far. */
	requests: () => number;
	close: () => void;
}

/** Serves a folder, compressed, at any port that is free: our site, or that of another generator. */
export async function hostSite(folder: string): Promise<Host> {
	const app = createApp(nodeAssets(folder), { compressors: { br: brotli, gzip } });
	let requests = 0;
	const answer: typeof app.fetch = (...request) => {
		requests += 1;
		return app.fetch(...request);
	};
	return new Promise((resolve) => {
		const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
			resolve({
				origin: `http://127.0.0.1:${port}`,
				requests: () => requests,
				close: () => {
					server.close();
					server.closeAllConnections();
				},
			}),
		) as Server;
	});
}
