import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const CONTENT = /\.(?:markdown|mdown|mkdn|mkd|mdwn|md|mdx)$/;

/** Whether a path below the content folder is a page: right ending, no `_` in front of its name. */
export function isContentFile(path: string): boolean {
	return CONTENT.test(path) && !path.split('/').at(-1)!.startsWith('_');
}

/**
 * Paths of all pages below a folder, with `/`, in alphabetical order. Links are followed, but none
 * that leads back to where it lies.
 */
export function contentFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return [...filesIn(folder, [realpathSync(folder)])]
		.map((path) => relative(folder, path).split(sep).join('/'))
		.filter(isContentFile)
		.toSorted();
}

function* filesIn(folder: string, above: readonly string[]): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		const isLink = entry.isSymbolicLink();
		// A link that leads nowhere counts as a file: whoever reads it says so.
		const isFolder = entry.isDirectory() || (isLink && leadsToFolder(path));
		if (isFolder) {
			const real = isLink ? realpathSync(path) : join(above.at(-1)!, entry.name);
			const isRound = isLink && above.some((each) => `${each}${sep}`.startsWith(`${real}${sep}`));
			if (!isRound) yield* filesIn(path, [...above, real]);
		} else if (isLink || entry.isFile()) yield path;
	}
}

function leadsToFolder(link: string): boolean {
	try {
		return statSync(link).isDirectory();
	} catch {
		return false;
	}
}
