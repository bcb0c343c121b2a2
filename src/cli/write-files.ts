import {
	closeSync,
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmdirSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { explainSystemError } from '../source/system-error.ts';

/** A file to write: its path from a folder, with `/`, and what it will hold. */
export interface FileToWrite {
	path: string;
	text: string;
	/** What it must hold now. Without this it must not exist yet. */
	before?: string;
}

/** A file to copy: its path from a folder, with `/`, and where its bytes are. One that is there is the same. */
export interface FileToCopy {
	path: string;
	from: string;
}

/**
 * Writes all of the files or none: where one cannot be written, those before it are taken back.
 *
 * @throws {Error} with the file that could not be written and the reason
 */
export function writeFiles(folder: string, files: readonly (FileToWrite | FileToCopy)[]): void {
	const undo: (() => void)[] = [];
	for (const file of files) {
		try {
			writeOne(folder, file, undo);
		} catch (error) {
			for (const step of undo.toReversed()) step();
			throw new Error(`${file.path} could not be written: ${reasonOf(error)}.\nNothing was written.`, {
				cause: error,
			});
		}
	}
}

function writeOne(folder: string, given: FileToWrite | FileToCopy, undo: (() => void)[]): void {
	const file = join(folder, given.path);
	if ('from' in given) {
		if (existsSync(file)) return;
		makeFolder(dirname(file), undo);
		copyFileSync(given.from, file, constants.COPYFILE_EXCL);
		undo.push(() => unlinkSync(file));
		return;
	}
	const { text, before } = given;
	if (before !== undefined) {
		if (readFileSync(file, 'utf8') !== before) throw new Error('it has changed in the meantime');
		undo.push(() => writeFileSync(file, before));
		writeFileSync(file, text);
		return;
	}
	makeFolder(dirname(file), undo);
	closeSync(openSync(file, 'wx'));
	undo.push(() => unlinkSync(file));
	writeFileSync(file, text);
}

function makeFolder(folder: string, undo: (() => void)[]): void {
	const made = mkdirSync(folder, { recursive: true });
	if (made !== undefined) undo.push(() => removeFolders(folder, made));
}

function removeFolders(folder: string, first: string): void {
	for (let current = folder; current.length >= first.length; current = dirname(current)) rmdirSync(current);
}

function reasonOf(error: unknown): string {
	if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'it exists already';
	return explainSystemError(error)?.reason ?? (error instanceof Error ? error.message : String(error));
}
