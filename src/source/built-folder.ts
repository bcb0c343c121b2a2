import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What lies beside a built site, in a folder that projects with Astro keep out of git. */
export interface FoldersBeside {
	/** The site that is being built. */
	unfinished: string;
	/** The last good site, for the moment in which the new one takes its place. */
	earlier: string;
}

/**
 * Where a build keeps what is not the built site yet, or no more.
 *
 * @example
 * foldersBeside('/help/dist'); // { unfinished: '/help/.astro/dist.unfinished', earlier: '/help/.astro/dist.earlier' }
 */
export function foldersBeside(dist: string): FoldersBeside {
	const folder = resolve(dist);
	const beside = join(dirname(folder), '.astro', basename(folder));
	return { unfinished: `${beside}.unfinished`, earlier: `${beside}.earlier` };
}

/**
 * Puts the last good site back, where a build was killed in the moment in which there was none.
 * Whoever reads a built site that may not be there calls this first.
 */
export function recoverBuilt(dist: string): void {
	const { earlier } = foldersBeside(dist);
	if (!existsSync(dist) && existsSync(earlier)) renameSync(earlier, dist);
}

/** Forgets what a killed build left behind. */
export function clearBeside(dist: string): void {
	recoverBuilt(dist);
	const { unfinished, earlier } = foldersBeside(dist);
	for (const folder of [unfinished, earlier]) rmSync(folder, { recursive: true, force: true });
	mkdirSync(dirname(unfinished), { recursive: true });
}

/**
 * Puts the finished site in the place of the last one, by two renames. A folder that cannot be
 * renamed gets new contents instead, which takes longer and is not safe from being killed.
 *
 * @returns whether it could be renamed
 */
export function replaceBuilt(dist: string): boolean {
	const { unfinished, earlier } = foldersBeside(dist);
	try {
		if (existsSync(dist)) renameSync(dist, earlier);
	} catch {
		// A folder that is mounted, or on some systems one with an open file in it.
		replaceContents(dist, unfinished);
		return false;
	}
	try {
		renameSync(unfinished, dist);
	} catch (error) {
		recoverBuilt(dist);
		throw error;
	}
	try {
		rmSync(earlier, { recursive: true, force: true });
	} catch {
		// The next build removes it.
	}
	return true;
}

function replaceContents(dist: string, unfinished: string): void {
	for (const name of readdirSync(dist)) rmSync(join(dist, name), { recursive: true, force: true });
	cpSync(unfinished, dist, { recursive: true });
	rmSync(unfinished, { recursive: true, force: true });
}
