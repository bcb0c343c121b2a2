import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';

const folder = process.argv[2] ?? 'dist';
const hostname = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 4321);

if (!existsSync(folder)) {
	console.error(`There is no built site at "${folder}".\nRun npm run build first, or name its folder.`);
	process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`PORT is "${process.env['PORT']}", which is not a port.\nUse a number from 0 to 65535.`);
	process.exit(1);
}

const server = serve({ fetch: createApp(folder).fetch, hostname, port }, (address) => {
	const host = hostname.includes(':') ? `[${hostname}]` : hostname;
	console.log(`Known issues at http://${host}:${address.port}/`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(`Port ${port} is in use.\nStop what uses it, or choose another: PORT=4322 npm start`);
	process.exit(1);
});
