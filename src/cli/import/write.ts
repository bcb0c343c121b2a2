import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file to write. */
export type NewFile = { path: string; text: string } | CopiedFile;

/** A file to copy; one that is there already is the same. */
export interface CopiedFile {
	path: string;
	from: string;
}

/**
 * Writes new files, all or none: where one cannot be written, those written before it are removed.
 * Overwrites nothing.
 *
 * @throws {Error} of the file that could not be written
 */
export function writeAll(files: readonly NewFile[]): void {
	const written: string[] = [];
	try {
		for (const file of files) {
			mkdirSync(dirname(file.path), { recursive: true });
			if ('text' in file) writeFileSync(file.path, file.text, { flag: 'wx' });
			else if (existsSync(file.path)) continue;
			else copyFileSync(file.from, file.path);
			written.push(file.path);
		}
	} catch (error) {
		for (const path of written) rmSync(path);
		throw error;
	}
}
