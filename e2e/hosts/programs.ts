import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A program of this machine; undefined where it has none of that name. */
export function findProgram(name: string): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

/** Writes files into a folder, by their paths in it. */
export function writeFiles(folder: string, files: Record<string, string>): void {
	mkdirSync(folder, { recursive: true });
	for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

/** A server that runs. */
export interface Running {
	origin: string;
	stop(): Promise<void>;
}

export interface StartOptions {
	port: number;
	/** Where it keeps what it keeps. */
	folder: string;
	/** Where it runs; in that folder if left out. */
	cwd?: string;
	/** Further variables of its environment. */
	env?: Record<string, string>;
}

/** Starts a program that listens on a port, and waits until it answers. */
export async function start(
	program: string,
	args: readonly string[],
	{ port, folder, cwd = folder, env = {} }: StartOptions,
): Promise<Running> {
	mkdirSync(folder, { recursive: true });
	const child = spawn(program, args, {
		cwd,
		detached: true,
		env: {
			...process.env,
			...QUIET,
			...env,
			XDG_CONFIG_HOME: folder,
			XDG_DATA_HOME: folder,
			DENO_DIR: join(folder, 'deno'),
		},
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (output += text.toString()));
	const ended = new Promise<void>((settle) => {
		child.on('close', () => settle());
	});
	const stop = async () => {
		// The whole group: Wrangler starts others.
		if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
		await ended;
	};
	for (let attempt = 0; attempt < 150 && child.exitCode === null; attempt += 1) {
		const there = await ask(port, { path: '/llms.txt' }).catch(() => undefined);
		if (there?.status === 200) return { origin: `http://127.0.0.1:${port}`, stop };
		await wait(200);
	}
	await stop();
	throw new Error(`${program} does not serve the site.\n${output}`);
}

const QUIET = {
	WRANGLER_SEND_METRICS: 'false',
	CLOUDFLARE_CF_FETCH_ENABLED: 'false',
	DENO_NO_UPDATE_CHECK: '1',
};

/** A request as it is sent. */
export interface Asked {
	path: string;
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

/** Asks for a path as it is written: `fetch` would put some in order first. */
export function ask(port: number, { path, method = 'GET', headers = {}, body }: Asked): Promise<Response> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				const fields = Object.entries(answer.headersDistinct).map(([name, values = []]): [string, string] => [
					name,
					values.join(', '),
				]);
				const received = method === 'HEAD' || chunks.length === 0 ? null : Buffer.concat(chunks);
				resolve(new Response(received, { status: answer.statusCode ?? 0, headers: fields }));
			});
		});
		sent.on('error', reject);
		sent.end(body);
	});
}
