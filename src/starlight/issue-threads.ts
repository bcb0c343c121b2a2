import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../source/read-issue.ts';
import type { IssueReader, IssueReading, ReadIssue } from './issue-reader.ts';
import type { Answer } from './issue-thread.ts';

// The same ending as this file has: `.ts` in the sources, `.js` in the package.
const THREAD = new URL(import.meta.url.replace('issue-threads', 'issue-thread'));
// Below it, threads take longer to start than they save.
const WORTH_THREADS = 500;
// Most builds find few files changed since the last.
const FIRST_HERE = 50;
// What is done with their answers keeps one processor busy, and each has a memory of its own.
const MOST_THREADS = 3;
// V8 does not count the memory of parsed Markdown, and frees it when it collects: the less room it has
// for what is new, the sooner.
const MEGABYTES_FOR_NEW = 8;

/** Reads files of issues, many of them on several processors. */
export interface IssueThreads {
	read: IssueReader;
	/** Must be called when all is read. */
	close: () => Promise<void>;
}

/**
 * Makes what reads the files of issues: here as long as they are few, and in threads from then on,
 * which halves the wait for a first build at 1,000 issues in two languages on four processors.
 *
 * @param files how many there are, most of which may not have to be read
 * @param here reads one file in this thread, to the same result; also where a thread fails
 */
export function readIssuesInThreads(
	reading: IssueReading,
	files: number,
	here: (source: SourceFile) => ReadIssue,
): IssueThreads {
	const most = files < WORTH_THREADS ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS);
	let count = 0;
	let threads: Thread[] = [];
	return {
		read: (source) => {
			if (most === 0 || count++ < FIRST_HERE) return here(source);
			if (threads.length === 0) threads = Array.from({ length: most }, () => startThread(reading, here));
			return threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).read(source);
		},
		close: async () => {
			await Promise.all(threads.map((thread) => thread.close()));
		},
	};
}

interface Thread {
	read: IssueReader;
	/** How many wait for an answer. */
	waiting: () => number;
	close: () => Promise<unknown>;
}

interface Question {
	source: SourceFile;
	resolve: (said: ReadIssue | Promise<ReadIssue>) => void;
	reject: (error: Error) => void;
}

function startThread(reading: IssueReading, here: (source: SourceFile) => ReadIssue): Thread {
	const worker = new Worker(THREAD, {
		workerData: reading,
		resourceLimits: { maxYoungGenerationSizeMb: MEGABYTES_FOR_NEW },
	});
	// It answers in the order in which it was asked.
	const questions: Question[] = [];
	let hasFailed = false;
	worker.on('message', (answer: Answer) => {
		const asked = questions.shift();
		if ('error' in answer) asked?.reject(new Error(answer.error));
		else asked?.resolve(answer.said);
	});
	worker.on('error', () => {
		hasFailed = true;
		const readHere = async (source: SourceFile) => here(source);
		for (const { source, resolve } of questions.splice(0)) resolve(readHere(source));
	});
	return {
		read: (source) =>
			hasFailed
				? here(source)
				: new Promise((resolve, reject) => {
						questions.push({ source, resolve, reject });
						worker.postMessage(source, []);
					}),
		waiting: () => questions.length,
		close: () => worker.terminate(),
	};
}
