import { parentPort, workerData } from 'node:worker_threads';
import { makeFiles, type Making } from './make-files.ts';

// A thread of `startMaking`: it makes its files, says what it made, and ends.
parentPort?.postMessage(await makeFiles(workerData as Making), []);
