import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { FileResult, Reading } from './read-file.ts';
import { MOST_THREADS, startReader, threadFile } from './threads.ts';

const THREAD = threadFile('reading-thread', import.meta.url);
// Many enough to be worth a message; more would have to be carried from one collection to the next.
const FILES_AT_A_TIME = 10;

/**
 * Reads files as `fileReader` does, on several processors: to parse is nearly all the work, and no
 * file needs another.
 *
 * @param paths below the content folder
 * @returns what each file says, in the order of the paths
 */
export async function readInThreads(reading: Reading, paths: readonly string[]): Promise<FileResult[]> {
	const results: FileResult[][] = [];
	// Where a thread fails, its loop closes the generator, and the others end too.
	const tasks = tasksOf(paths);
	const work = async () => {
		const thread = startReader(THREAD, reading);
		try {
			for (const { place, part } of tasks) results[place] = await ask(thread, part);
		} finally {
			await thread.terminate();
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, work));
	return results.flat();
}

function* tasksOf(paths: readonly string[]): Generator<{ place: number; part: readonly string[] }> {
	for (let place = 0; place * FILES_AT_A_TIME < paths.length; place++) {
		const start = place * FILES_AT_A_TIME;
		yield { place, part: paths.slice(start, start + FILES_AT_A_TIME) };
	}
}

async function ask(thread: Worker, paths: readonly string[]): Promise<FileResult[]> {
	const answer = once(thread, 'message') as Promise<[FileResult[]]>;
	thread.postMessage(paths, []);
	return (await answer)[0];
}
