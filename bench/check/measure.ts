import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a command took. */
export interface Taken {
	seconds: number;
	/** The most memory that one of its processes had at a time, in megabytes. */
	megabytes: number;
	code: number | null;
	/** The last line that it printed. */
	said: string;
}

/** Runs a program of Node, and says how long it took and how much memory. */
export async function measure(cwd: string, args: readonly string[]): Promise<Taken> {
	const folder = mkdtempSync(join(tmpdir(), 'known-issues-measure-'));
	const NODE_OPTIONS = `--import ${pathToFileURL(join(import.meta.dirname, 'leave-memory.ts')).href}`;
	const env = { ...process.env, NODE_OPTIONS, MEASURE_FOLDER: folder, ASTRO_TELEMETRY_DISABLED: '1' };
	const started = performance.now();
	const child = spawn(process.execPath, args, { cwd, env });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part: Buffer) => (text = (text + part.toString()).slice(-10_000)));
	}
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	const seconds = (performance.now() - started) / 1000;
	const kilobytes = readdirSync(folder).map((name) => Number(readFileSync(join(folder, name), 'utf8')));
	rmSync(folder, { recursive: true });
	const said = text.trim().split('\n').at(-1) ?? '';
	return { seconds, megabytes: Math.max(0, ...kilobytes) / 1024, code, said };
}
