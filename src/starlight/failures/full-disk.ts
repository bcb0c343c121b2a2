import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes below which a disk is as good as full: the last file did not fit. */
const LITTLE = 4 * 1024 ** 2;

/**
 * What to say of a command that failed while a disk was full; undefined where none is.
 *
 * @param folders absolute paths of what it writes to
 */
export function fullDisk(folders: readonly string[], free = freeBytes): string | undefined {
	const full = folders.find((folder) => free(folder) < LITTLE);
	if (full === undefined) return undefined;
	const left = Math.floor(free(full) / 1024).toLocaleString('en');
	return `The disk with ${full} is full, which may be all that is wrong: only ${left} KB are left.\n  Make room and run the command again.`;
}

/**
 * Says of a process that ends with an error that a disk is full, if it is. What bundles and renders
 * says it in ways that few would understand.
 */
export function tellFullDisk(folders: readonly string[]): void {
	process.once('exit', (code) => {
		const text = code === 0 ? undefined : fullDisk(folders);
		if (text !== undefined) console.error(`\n${text}`);
	});
}

function freeBytes(folder: string): number {
	if (!existsSync(folder)) return freeBytes(dirname(folder));
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}
