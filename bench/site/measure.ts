import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took, with all processes it started. */
export interface Taken {
	/** Seconds from start to end. */
	wall: number;
	/** Seconds of work on all cores. */
	cpu: number;
	/** Megabytes of all its processes together, at the moment when they were most. */
	memory: number;
	/** Whether it ended by itself and without an error. */
	done: boolean;
	/** The last lines that it printed. */
	said: string;
}

const EVERY = 50;
const TICKS = 100;
const KEPT = 4000;

/**
 * Runs a command and says what it took.
 *
 * @param limit seconds after which it is stopped
 * @throws Error where there is no `/proc` to read, so anywhere but on Linux
 */
export async function measure(
	command: readonly string[],
	cwd: string,
	env: NodeJS.ProcessEnv,
	limit: number,
): Promise<Taken> {
	const cpuBefore = cpuOfChildren();
	const started = performance.now();
	const child = spawn(command[0]!, command.slice(1), { cwd, env, detached: true });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-KEPT)));
	let memory = 0;
	const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), EVERY);
	// The group of processes ends with it.
	const stop = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), limit * 1000);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('close', resolve);
		child.on('error', reject);
	});
	clearInterval(watch);
	clearTimeout(stop);
	const wall = (performance.now() - started) / 1000;
	return { wall, cpu: cpuOfChildren() - cpuBefore, memory, done: code === 0, said: said.trim() };
}

/** Bytes and number of the files of a folder. */
export function sizeOf(folder: string): { bytes: number; files: number } {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const bytes = files.map(({ parentPath, name }) => lstatSync(join(parentPath, name)).size);
	return { bytes: bytes.reduce((sum, size) => sum + size, 0), files: files.length };
}

// What children took that have ended; see proc_pid_stat(5), fields 16 and 17.
function cpuOfChildren(): number {
	const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ');
	return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

// A process may end while it is looked at.
function memoryOf(pid: number): number {
	try {
		const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
		);
		return (pages * 4096) / 1024 ** 2 + children.reduce((sum, child) => sum + memoryOf(child), 0);
	} catch {
		return 0;
	}
}
