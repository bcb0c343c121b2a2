import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroUserConfig } from 'astro';
import { AstroError } from 'astro/errors';
import { clearBeside, foldersBeside, replaceBuilt } from '../../source/built-folder.ts';

/** A build that goes into a folder beside that of the site, and takes its place once all is done. */
export interface BuildAside {
	/** Folder of the site, absolute. Until the end it holds the last good one, if there is any. */
	dist: string;
	/** Where to build, absolute. */
	into: string;
	/** The same for Astro. */
	outDir: URL;
	/**
	 * Puts the new site in the place of the last one.
	 *
	 * @throws {AstroError} where somebody wrote into the last one while the new one was built
	 */
	finish: (logger: Pick<AstroIntegrationLogger, 'warn'>) => void;
}

/**
 * Prepares a build beside the folder of the site, so that one that fails or is killed leaves the last
 * good site as it was.
 *
 * @returns undefined where only Astro itself knows what belongs where: with a server, or in a folder
 * that is not the site's alone
 */
export function buildAside(config: AstroConfig): BuildAside | undefined {
	if (!isForFilesOnly(config)) return undefined;
	const dist = fileURLToPath(config.outDir).replace(/[\\/]+$/, '');
	if (!isOwnFolder(dist, config)) return undefined;
	try {
		clearBeside(dist);
	} catch {
		return undefined;
	}
	const { unfinished } = foldersBeside(dist);
	if (!isOnOneFileSystem(dist, join(unfinished, '..'))) return undefined;
	const before = stateOf(dist);
	return {
		dist,
		into: unfinished,
		outDir: pathToFileURL(unfinished + sep),
		finish: (logger) => {
			const written = [...stateOf(dist)].find(([name, modified]) => before.get(name) !== modified);
			if (written) throw writtenMeanwhile(join(dist, written[0]));
			if (replaceBuilt(dist)) return;
			logger.warn(`${dist} could not be replaced at once: its files were, one after the other.`);
		},
	};
}

/** Keeps the development server from taking the files of a build for sources that change. */
export function ignoreBuilds({ outDir, vite }: AstroConfig): Pick<AstroUserConfig, 'vite'> {
	if (vite.server?.watch === null) return {};
	const { unfinished, earlier } = foldersBeside(fileURLToPath(outDir));
	const ignored = (path: string) => [unfinished, earlier].some((folder) => path.startsWith(folder));
	return { vite: { server: { watch: { ignored } } } };
}

function isForFilesOnly({ output, adapter, vite }: AstroConfig): boolean {
	return output === 'static' && !adapter && vite.build?.emptyOutDir !== false;
}

// Astro leaves a git repository in its folder alone, as those have who publish by pushing it.
function isOwnFolder(dist: string, { root, srcDir }: AstroConfig): boolean {
	const isInside = (folder: URL) => dist.startsWith(fileURLToPath(folder));
	if (!isInside(root) || isInside(srcDir) || existsSync(join(dist, '.git'))) return false;
	const stats = lstatSync(dist, { throwIfNoEntry: false });
	return stats === undefined || stats.isDirectory();
}

function isOnOneFileSystem(dist: string, beside: string): boolean {
	const parent = existsSync(dist) ? dist : join(dist, '..');
	return statSync(parent).dev === statSync(beside).dev;
}

/** When what lies in a folder was changed, by name. What systems and people hide there does not count. */
function stateOf(dist: string): Map<string, number> {
	if (!existsSync(dist)) return new Map();
	const names = readdirSync(dist).filter((name) => !name.startsWith('.'));
	return new Map(names.map((name) => [name, statSync(join(dist, name)).mtimeMs]));
}

function writtenMeanwhile(path: string): AstroError {
	return new AstroError(
		`${path} was written while the site was built, which happens in another folder until all is done. It would be lost.`,
		"An integration gets the folder that is being built as `dir` in 'astro:build:done'. Where one writes into a fixed folder and cannot be changed, set build: 'in-place' in the options of knownIssues().",
	);
}
