import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const REPOSITORY: string = fileURLToPath(new URL('../..', import.meta.url));

// What a test runner or `npm run` leaves behind would lead a stranger's npm and Astro back to here.
const FOREIGN =
	/^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|INIT_CWD|npm_(?:lifecycle|package|command|node|execpath).*|npm_config_local_prefix)$/i;
const elsewhere = (folder: string) => !resolve(folder).startsWith(join(REPOSITORY, 'node_modules'));
const ENVIRONMENT = {
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
	PATH: [
		dirname(process.execPath),
		...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => elsewhere(folder)),
	].join(delimiter),
	NO_COLOR: '1',
	FORCE_COLOR: '0',
	ASTRO_TELEMETRY_DISABLED: '1',
};

/** How a command ended and what it printed. */
export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs a command in a folder to its end, in an environment that knows nothing of this repository. */
export function run(folder: string, command: string, ...args: string[]): Promise<Outcome> {
	const child = start(folder, command, args);
	const stdout = collect(child.stdout);
	const stderr = collect(child.stderr);
	return new Promise((settle, reject) => {
		child.on('error', reject);
		child.on('close', (code) => settle({ code, stdout: stdout.text, stderr: stderr.text }));
	});
}

/** The same for commands that have to succeed. */
export async function succeed(folder: string, command: string, ...args: string[]): Promise<string> {
	const { code, stdout, stderr } = await run(folder, command, ...args);
	if (code === 0) return stdout;
	throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}.\n${stdout}${stderr}`);
}

/** A server that prints its address when it listens. */
export interface Server {
	origin: string;
	stop(): Promise<void>;
}

/** Starts a server and waits for its address. */
export function listen(folder: string, command: string, ...args: string[]): Promise<Server> {
	const child = start(folder, command, args, { detached: true });
	const stderr = collect(child.stderr);
	const ended = new Promise<void>((settle) => {
		child.on('close', () => settle());
	});
	const stop = () => {
		// The whole group: `npx` does not pass the signal on to what it started.
		if (child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid);
		return ended;
	};
	return new Promise((settle, reject) => {
		const stdout = collect(child.stdout, (text) => {
			const address = /https?:\/\/[\d.]+:\d+/.exec(text);
			if (!address) return;
			clearTimeout(patience);
			settle({ origin: address[0], stop });
		});
		const patience = setTimeout(() => void stop(), 20_000);
		child.on('error', reject);
		child.on('close', () => reject(new Error(`The server does not listen.\n${stdout.text}${stderr.text}`)));
	});
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}

function start(cwd: string, command: string, args: string[], options?: { detached: true }): ChildProcess {
	return spawn(command, args, { cwd, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

function collect(stream: ChildProcess['stdout'], heard: (text: string) => void = () => {}): { text: string } {
	const printed = { text: '' };
	stream?.setEncoding('utf8');
	stream?.on('data', (part: string) => heard((printed.text += part)));
	return printed;
}
