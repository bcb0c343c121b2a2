import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadFile } from '../../source/threads.ts';
import { NeedsOfSite, type NeedsData } from './needs.ts';
import { siteScan } from './scan.ts';

const THREAD = threadFile('scanning-thread', import.meta.url);

/**
 * Begins to read a site whose pages are there: in a thread, beside what integrations do at the end of
 * a build, above all Pagefind, or only when it is waited for. What these write in the meantime is read
 * in the end.
 *
 * @returns reads the rest, once all is written, and says what was found
 */
export function startScan(folder: string, inThread: boolean): () => Promise<NeedsOfSite> {
	if (!inThread) return async () => Promise.resolve(siteScan(folder)());
	const thread = new Worker(THREAD, { workerData: folder });
	thread.unref();
	const ask = async () => {
		const answer = once(thread, 'message') as Promise<[NeedsData]>;
		thread.postMessage(undefined, []);
		return answer;
	};
	const first = ask();
	// Said when it is waited for.
	first.catch(() => {});
	return async () => {
		thread.ref();
		try {
			await first;
			const [data] = await ask();
			return new NeedsOfSite(data);
		} finally {
			await thread.terminate();
		}
	};
}
