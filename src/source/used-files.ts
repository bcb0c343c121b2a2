import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureHash, isFile } from './figures.ts';

/** A file that a page took text from, or looked for, as it was then. */
export interface UsedFile {
	/** Path from the project's root, with `/`. */
	file: string;
	/** Changes with its bytes; empty where there is no such file. */
	hash: string;
}

/** A file as it is now. */
export function usedFile(root: string, file: string): UsedFile {
	const path = join(root, file);
	return { file, hash: isFile(path) ? figureHash(readFileSync(path)) : '' };
}

/** Whether files are what they were when they were used. */
export function sameFiles(used: readonly UsedFile[], root: string): boolean {
	return used.every(({ file, hash }) => usedFile(root, file).hash === hash);
}
