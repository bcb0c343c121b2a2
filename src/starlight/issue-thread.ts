import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '../source/read-issue.ts';
import { copyEnvironment } from '../source/threads.ts';
import { issueReader, type IssueReading, type ReadIssue } from './issue-reader.ts';

/** What a thread says about one file. */
export type Answer = { said: ReadIssue } | { error: string };

// A thread of `readIssuesInThreads`: it is sent files, and answers in their order.
copyEnvironment();
const read = issueReader(workerData as IssueReading, undefined);
parentPort?.on('message', (source: SourceFile) => parentPort?.postMessage(answer(source), []));

function answer(source: SourceFile): Answer {
	try {
		return { said: read(source) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
