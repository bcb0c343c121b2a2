import { availableParallelism } from 'node:os';
import type { SourceFile } from '../source/read-issue.ts';
import { MOST_THREADS, startReader, threadFile, WORTH_THREADS } from '../source/threads.ts';
import type { IssueReader, IssueReading, ReadIssue } from './issue-reader.ts';
import type { Answer } from './issue-thread.ts';

const THREAD = threadFile('issue-thread', import.meta.url);
// Most builds find few files changed since the last.
const FIRST_HERE = 50;

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
	// What is done with their answers keeps one processor busy.
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
	const worker = startReader(THREAD, reading);
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
