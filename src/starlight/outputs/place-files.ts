import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which files may do more than take a free place. */
interface Rules {
	/** Whether a file takes the place of the one that is there. */
	replaces: (path: string) => boolean;
	/** Whether a file goes below what is there. */
	follows: (path: string) => boolean;
}

/** A file of the site's own that stands where one of ours would be, and the size of ours. */
export interface Kept {
	path: string;
	bytes: number;
}

/**
 * Moves what is in one folder into another. A file that is there stays, but for the rules. What the
 * other folder lacks is moved as a whole, so that most files take no time of their own.
 *
 * @returns the files that stayed, by path
 */
export function placeFiles(from: string, into: string, rules: Rules): Kept[] {
	const kept: Kept[] = [];
	place('');
	rmSync(from, { recursive: true, force: true });
	return kept.toSorted((a, b) => (a.path < b.path ? -1 : 1));

	function place(folder: string): void {
		const known = spellings(readdirSync(join(into, folder)));
		for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
			const path = folder + entry.name;
			const [source, target] = [join(from, path), join(into, path)];
			// On some systems two spellings are one file.
			const there = known.has(entry.name.toLowerCase())
				? statSync(target, { throwIfNoEntry: false })
				: undefined;
			if (!there) move(source, target);
			else if (entry.isDirectory() && there.isDirectory()) place(`${path}/`);
			else if (there.isFile() && rules.replaces(path)) move(source, target);
			else if (there.isFile() && rules.follows(path)) {
				appendFileSync(target, `\n${readFileSync(source, 'utf8')}`);
			} else kept.push({ path, bytes: entry.isFile() ? statSync(source).size : 0 });
		}
	}
}

function spellings(names: readonly string[]): Set<string> {
	return new Set(names.map((name) => name.toLowerCase()));
}

// The two folders may be on different disks.
function move(source: string, target: string): void {
	try {
		renameSync(source, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(source, target, { recursive: true });
	}
}
