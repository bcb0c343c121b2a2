import { parentPort, workerData } from 'node:worker_threads';
import { siteScan } from './scan.ts';

// A thread of `startScan`: it answers each message with what it has found by then.
const scan = siteScan(workerData as string);
parentPort?.on('message', () => parentPort?.postMessage(scan().toData(), []));
