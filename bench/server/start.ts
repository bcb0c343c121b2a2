import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Started {
	origin: string;
	/** Its memory in megabytes; undefined where this machine does not tell. */
	memory: () => number | undefined;
	isAlive: () => boolean;
	/** What it printed as errors. */
	errors: () => string;
	stop: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Starts `known-issues serve` for a folder. */
export function startOurs(folder: string, port: number): Promise<Started> {
	return start(process.execPath, ['--no-warnings', MAIN, 'serve', folder, '--port', String(port)], port);
}

/** Starts a server and waits until it listens on a port of this machine. */
export async function start(command: string, args: readonly string[], port: number): Promise<Started> {
	const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
	let errors = '';
	child.stderr.on('data', (part: Buffer) => (errors = (errors + part.toString()).slice(-20_000)));
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	const isAlive = () => child.exitCode === null && child.signalCode === null;
	for (let attempt = 0; !(await isOpen(port)); attempt += 1) {
		if (attempt > 100 || !isAlive()) throw new Error(`${command} does not listen on ${port}.\n${errors}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		origin: `http://127.0.0.1:${port}`,
		memory: () => memoryOf(child),
		isAlive,
		errors: () => errors,
		stop: () => {
			child.kill();
			return ended;
		},
	};
}

function isOpen(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => resolve(false));
	});
}

function memoryOf({ pid }: ChildProcess): number | undefined {
	try {
		const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
	} catch {
		return undefined;
	}
}
