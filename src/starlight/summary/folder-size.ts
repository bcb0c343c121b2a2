import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How many files a folder and those in it hold, and how many bytes. */
export function folderSize(folder: string): { files: number; bytes: number } {
	const size = { files: 0, bytes: 0 };
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		const { files, bytes } = entry.isDirectory()
			? folderSize(path)
			: { files: 1, bytes: lstatSync(path).size };
		size.files += files;
		size.bytes += bytes;
	}
	return size;
}
