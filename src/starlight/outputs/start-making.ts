import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { threadFile } from '../../source/threads.ts';
import { makeFiles, type MadeFiles, type Making } from './make-files.ts';

const THREAD = threadFile('making-thread', import.meta.url);

/**
 * Begins to make the files in a folder that is emptied before: in a thread beside what Astro does, or
 * only when they are waited for.
 *
 * @returns waits for the files, and says what was made. What goes wrong is thrown there.
 */
export function startMaking(making: Making, inThread: boolean): () => Promise<MadeFiles> {
	rmSync(making.into, { recursive: true, force: true });
	mkdirSync(making.into, { recursive: true });
	if (!inThread) return async () => makeFiles(making);
	const thread = new Worker(THREAD, { workerData: making });
	// A build that fails has no use for it, and must not wait for it.
	thread.unref();
	const made = once(thread, 'message') as Promise<[MadeFiles]>;
	// Said when it is waited for.
	made.catch(() => {});
	return async () => {
		thread.ref();
		return (await made)[0];
	};
}
