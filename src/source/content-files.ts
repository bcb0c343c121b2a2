import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';

const CONTENT = /\.(?:markdown|mdown|mkdn|mkd|mdwn|md|mdx)$/;

/** Whether a path below the content folder is a page: right ending, no `_` in front of its name. */
export function isContentFile(path: string): boolean {
	return CONTENT.test(path) && !path.split('/').at(-1)!.startsWith('_');
}

/** Paths of all pages below a folder, with `/`, in alphabetical order. */
export function contentFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(isFile)
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter(isContentFile)
		.toSorted();
}

// A link that leads nowhere is one too: whoever reads it says so.
function isFile(entry: Dirent): boolean {
	if (!entry.isSymbolicLink()) return entry.isFile();
	try {
		return !statSync(join(entry.parentPath, entry.name)).isDirectory();
	} catch {
		return true;
	}
}
