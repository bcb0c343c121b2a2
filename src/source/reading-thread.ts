import { parentPort, workerData } from 'node:worker_threads';
import { fileReader, type Reading } from './read-file.ts';
import { copyEnvironment } from './threads.ts';

// A thread of `readInThreads`: it is sent paths, and answers with what these files say.
copyEnvironment();
const reader = await fileReader(workerData as Reading);
parentPort?.on('message', (paths: readonly string[]) => {
	parentPort?.postMessage(
		paths.map((path) => reader.read(path)),
		[],
	);
});
