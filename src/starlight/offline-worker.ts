import { readFileSync } from 'node:fs';
import { WORKER_FILE } from '../offline/config.ts';
import type { Library } from '../outputs/library.ts';
import { offlineWorker } from '../outputs/offline.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import type { Settings } from './settings.ts';

const FOLDER = new URL('../offline/', import.meta.url);

/** The worker's file: the worker, or what removes one that readers still have from before. */
export function workerFile(
	library: Library,
	{ offline, assets }: Pick<Settings, 'assets' | 'offline'>,
): OutputFile {
	return offline ? offlineWorker(library, read('worker-module.js'), assets) : removalFile();
}

/** What removes a worker, as development serves it: nothing may come out of a store there. */
export function removalFile(): OutputFile {
	return { path: WORKER_FILE, text: () => read('removal-module.js') };
}

function read(name: string): string {
	return readFileSync(new URL(name, FOLDER), 'utf8');
}
