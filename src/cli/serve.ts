import { existsSync } from 'node:fs';
import { serve as listen } from '@hono/node-server';
import { serveFolder } from '../server/node.ts';

export interface ServeOptions {
	/** Address to listen on. */
	host: string;
	/** A port from 0 to 65535, as text; 0 takes any that is free. */
	port: string;
	/** The base the site was built with. */
	base: string;
}

/**
 * Serves a built site until the process ends, and prints its address.
 *
 * @returns the exit code 2 where there is nothing to serve or the port is none; undefined while it runs
 */
export function serve(folder: string, { host, port, base }: ServeOptions): 2 | undefined {
	if (!existsSync(folder)) {
		console.error(`There is no built site at "${folder}".\nBuild it first, or name its folder.`);
		return 2;
	}
	const number = Number(port);
	if (port.trim() === '' || !Number.isInteger(number) || number < 0 || number > 65535) {
		console.error(`The port is "${port}", which is not a port.\nUse a number from 0 to 65535.`);
		return 2;
	}
	const server = listen(
		{ fetch: serveFolder(folder, { base }).fetch, hostname: host, port: number },
		(address) => {
			const name = host.includes(':') ? `[${host}]` : host;
			console.log(`Known issues at http://${name}:${address.port}/${base.replace(/^\/+|\/+$/g, '')}`);
		},
	);
	server.on('error', (error: NodeJS.ErrnoException) => {
		console.error(
			error.code === 'EADDRINUSE'
				? `Port ${number} is in use.\nStop what uses it, or choose another: --port ${number + 1}`
				: `The site cannot be served at "${host}": ${error.message}.\nChoose an address of this machine: --host 127.0.0.1`,
		);
		process.exit(1);
	});
	return undefined;
}
