import { once } from 'node:events';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Made } from './file-writer.ts';
import { makeFiles, type Making } from './make-files.ts';

// The same ending as this file has: `.ts` in the sources, `.js` in the package.
const THREAD = new URL(import.meta.url.replace('start-making', 'making-thread'));
// Bytes of the library, of about a hundred issues: of fewer, all is made in the time in which a thread begins.
const WORTH_A_THREAD = 400_000;

/**
 * Begins to make the files in a folder that is emptied before: in a thread beside what Astro does, or,
 * of a small site, only when they are waited for.
 *
 * @returns waits for the files, and says what was made. What goes wrong is thrown there.
 */
export function startMaking(making: Making, worthAThread = WORTH_A_THREAD): () => Promise<Made> {
	rmSync(making.into, { recursive: true, force: true });
	mkdirSync(making.into, { recursive: true });
	const size = statSync(making.settings.libraryFile, { throwIfNoEntry: false })?.size ?? 0;
	if (availableParallelism() < 2 || size < worthAThread) return async () => makeFiles(making);
	const thread = new Worker(THREAD, { workerData: making });
	// A build that fails has no use for it, and must not wait for it.
	thread.unref();
	const made = once(thread, 'message') as Promise<[Made]>;
	// Said when it is waited for.
	made.catch(() => {});
	return async () => {
		thread.ref();
		return (await made)[0];
	};
}
