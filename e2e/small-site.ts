import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', md: 'text/markdown' };

/** A site whose files a test replaces, as a new release does, and whose server it stops. */
export class SmallSite {
	/** Files by path; those without an ending are pages. */
	readonly files: Record<string, string>;
	/** How long it takes to answer, in milliseconds. */
	delay = 0;
	#server: Server | undefined;
	#port = 0;

	constructor(files: Record<string, string>) {
		this.files = files;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.#port}`;
	}

	/** Begins to answer, at the same address as before. */
	async start(): Promise<void> {
		this.#server = createServer(({ url = '/' }, response) => {
			const { pathname } = new URL(url, this.origin);
			const text = this.files[pathname];
			const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? ''] ?? 'text/html';
			const status = text === undefined ? 404 : 200;
			response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
			setTimeout(() => response.end(text ?? 'Not found'), this.delay);
		});
		await new Promise<void>((resolve) => void this.#server!.listen(this.#port, '127.0.0.1', resolve));
		this.#port = (this.#server.address() as AddressInfo).port;
	}

	async stop(): Promise<void> {
		const closed = new Promise((resolve) => void this.#server?.close(resolve));
		this.#server?.closeAllConnections();
		await closed;
	}
}
