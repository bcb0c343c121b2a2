import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { install } from '../site/install.ts';
import { start, startOurs, type Started } from './start.ts';

/** A server that is measured. */
export interface Measured {
	name: string;
	version: string;
	start: () => Promise<Started>;
}

const SIRV = { 'sirv-cli': '3.0.1' };

/** Ours, sirv and nginx over the same folder. Who cannot be had is left out, and that is said. */
export async function serversOf(folder: string, port: number): Promise<Measured[]> {
	const others = [await sirv(folder, port + 1), nginx(folder, port + 2)];
	return [
		{ name: 'ours', version: process.version, start: () => startOurs(folder, port) },
		...others.filter((server) => server !== undefined),
	];
}

async function sirv(folder: string, port: number): Promise<Measured | undefined> {
	const installed = await install('sirv', SIRV);
	if (installed === undefined) return undefined;
	const program = join(installed, 'node_modules/sirv-cli/bin.js');
	const args = [program, resolve(folder), '--port', String(port), '--host', '127.0.0.1', '--quiet', '--etag'];
	return { name: 'sirv', version: SIRV['sirv-cli'], start: () => start(process.execPath, args, port) };
}

function nginx(folder: string, port: number): Measured | undefined {
	const version = nginxVersion();
	if (version === undefined) {
		console.log('nginx is left out: it is not on this machine (apt-get install nginx-light).');
		return undefined;
	}
	const own = join(tmpdir(), 'known-issues-bench', 'nginx');
	mkdirSync(own, { recursive: true });
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(of) => `${of}_temp_path ${own}/${of};`,
	);
	// One process, as the others have.
	const config = `daemon off; worker_processes 1; pid ${own}/nginx.pid; error_log stderr warn;
events { worker_connections 1024; }
http {
	access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
	${temporary.join(' ')}
	types { text/html html; text/markdown md; application/json json; text/plain txt; }
	server { listen 127.0.0.1:${port}; root ${resolve(folder)}; index index.html; }
}
`;
	const file = join(own, 'nginx.conf');
	writeFileSync(file, config);
	return { name: 'nginx', version, start: () => start('nginx', ['-c', file, '-e', 'stderr'], port) };
}

function nginxVersion(): string | undefined {
	try {
		// It says its version as an error.
		return execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8' }).split('/')[1]?.trim();
	} catch {
		return undefined;
	}
}
