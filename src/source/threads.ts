import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Below so many files, threads take longer to start than they save. */
export const WORTH_THREADS = 500;

/** More are hardly faster, and each has a memory of its own. */
export const MOST_THREADS = 3;

// V8 does not count the memory of parsed Markdown, and frees it when it collects: the less room it has
// for what is new, the sooner. Saves a third of all memory.
const MEGABYTES_FOR_NEW = 8;

/**
 * The file of a thread beside the module that starts it, with the same ending: `.ts` in the sources,
 * `.js` in the package.
 *
 * @param name without its ending
 * @param from `import.meta.url` of that module
 * @example
 * threadFile('reading-thread', 'file:///lib/source/read-in-threads.js'); // file:///lib/source/reading-thread.js
 */
export function threadFile(name: string, from: string): URL {
	return new URL(`./${name}${extname(new URL(from).pathname)}`, from);
}

/**
 * Starts a thread that parses files.
 *
 * @param reading what it reads them with: plain data
 */
export function startReader(file: URL, reading: unknown): Worker {
	return new Worker(file, {
		workerData: reading,
		resourceLimits: { maxYoungGenerationSizeMb: MEGABYTES_FOR_NEW },
	});
}

/**
 * To be called in a thread that parses YAML. The parser asks for a variable at each token: to ask
 * the system's takes a fifth of its time.
 */
export function copyEnvironment(): void {
	process.env = { ...process.env };
}
