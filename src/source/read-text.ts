import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Problem } from '../issue/problem.ts';
import { explainSystemError } from './system-error.ts';

/**
 * Reads a text file.
 *
 * @throws {Error} where it cannot be read or is no UTF-8, which {@link unreadable} explains
 */
export function readText(path: string): string {
	const text = readFileSync(path, 'utf8');
	// What cannot be decoded becomes this character, which a text may have as well.
	if (text.includes('\uFFFD')) refuseOtherEncodings(readFileSync(path));
	return text;
}

class NotUtf8 extends Error {
	readonly line: number;

	constructor(line: number) {
		super(`line ${line} is not UTF-8`);
		this.line = line;
	}
}

function refuseOtherEncodings(bytes: Buffer): void {
	if (isUtf8(bytes)) return;
	let line = 1;
	let from = 0;
	for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', from)) {
		if (!isUtf8(bytes.subarray(from, end))) break;
		line += 1;
		from = end + 1;
	}
	throw new NotUtf8(line);
}

/**
 * Why a file of the content could not be read, as a problem of that file.
 *
 * @param file path from the project's root
 * @param error what was thrown while it was read
 */
export function unreadable(file: string, error: unknown): Problem {
	const problem = { rule: 'unreadable', severity: 'error', file, path: [], line: 1, column: 1 } as const;
	if (error instanceof NotUtf8) {
		const message = `The file is not text in UTF-8: see line ${error.line}.`;
		return { ...problem, line: error.line, message, hint: 'Save it as UTF-8 in your editor.' };
	}
	const known = explainSystemError(error);
	if (known) return { ...problem, message: `The file could not be read: ${known.reason}.`, hint: known.hint };
	return {
		...problem,
		message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`,
		hint: 'Undo the last change to it, or look for an address or a picture path with odd characters.',
	};
}
