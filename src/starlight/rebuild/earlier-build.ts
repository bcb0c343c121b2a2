import { constants, copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an earlier build left, for a file that would come out the same again. */
export interface EarlierBuild {
	/** Puts the file of the earlier build in place, if it was made from the same key; false otherwise. */
	reuse(path: string, key: string): boolean;
	/** Remembers what a file that was just written was made from. */
	record(path: string, key: string): void;
}

/** A file as it was when it had been written. Whoever changed it since changed one of these. */
export interface MadeFile {
	key: string;
	size: number;
	/** Milliseconds, with fractions. */
	modified: number;
}

/** Where an earlier build lies and what it was made from. Plain data, so that a thread can have it. */
export interface EarlierFiles {
	/** Folder of the earlier build; undefined where there is none. */
	from: string | undefined;
	/** Folder of the build that runs. */
	into: string;
	/** By path from the folder, with `/`. */
	files: Readonly<Record<string, MadeFile>>;
	/**
	 * Whether a file may be in both folders at once. Not so where somebody else's code may write into
	 * files of the new build: it would change those of the last good one.
	 */
	mayLink: boolean;
}

/**
 * Opens what an earlier build left.
 *
 * @returns the earlier build, with all that was put in place or recorded through it, by path
 * @example
 * const earlier = earlierBuild({ from: 'dist', into: '.astro/next-dist', files: {}, mayLink: true });
 * if (!earlier.reuse('llms.txt', key)) {
 *   writeFileSync('.astro/next-dist/llms.txt', text);
 *   earlier.record('llms.txt', key);
 * }
 */
export function earlierBuild({
	from,
	into,
	files,
	mayLink,
}: EarlierFiles): EarlierBuild & { made: Record<string, MadeFile> } {
	const made: Record<string, MadeFile> = {};
	let canLink = mayLink;
	const record = (path: string, key: string) => {
		const { size, mtimeMs } = statSync(join(into, path));
		made[path] = { key, size, modified: mtimeMs };
	};
	// A hundred thousand small files: with promises of the file system this takes four times as long.
	const reuse = (path: string, key: string) => {
		if (from === undefined || !Object.hasOwn(files, path)) return false;
		const file = files[path]!;
		if (file.key !== key || !isAsMade(join(from, path), file)) return false;
		mkdirSync(dirname(join(into, path)), { recursive: true });
		put(join(from, path), join(into, path));
		record(path, key);
		return true;
	};
	return { made, record, reuse };

	// Some file systems have no links, and some folders of one project lie on two of them.
	function put(source: string, target: string): void {
		try {
			if (canLink) return linkSync(source, target);
		} catch {
			canLink = false;
		}
		copyFileSync(source, target, constants.COPYFILE_FICLONE);
	}
}

function isAsMade(path: string, { size, modified }: MadeFile): boolean {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats !== undefined && stats.size === size && stats.mtimeMs === modified;
}
