import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// Of about a hundred issues: what is done for fewer is done in the time in which a thread begins.
const BYTES = 400_000;

/** Whether a library is so large, and the machine such, that a thread of its own saves time. */
export function isWorthAThread(libraryFile: string): boolean {
	const size = statSync(libraryFile, { throwIfNoEntry: false })?.size ?? 0;
	return size >= BYTES && availableParallelism() > 1;
}
