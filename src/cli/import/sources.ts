import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportSource } from '../../import/draft.ts';

/**
 * The files to import: those given, and those of the given folders that end as the format does.
 *
 * @throws {Error} where there is nothing at a path
 */
export function readSources(paths: readonly string[], endings: readonly string[]): ImportSource[] {
	const files = paths.flatMap((path) => (isFolder(path) ? filesIn(path, endings) : [path]));
	return [...new Set(files)].map((file) => ({
		file: file.replaceAll('\\', '/'),
		contents: readFileSync(file, 'utf8'),
	}));
}

function isFolder(path: string): boolean {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) throw new Error(`There is nothing at ${path}.\nGive a file or a folder to import.`);
	return found.isDirectory();
}

function filesIn(folder: string, endings: readonly string[]): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => !/(?:^|[\\/])(?:node_modules|\.git)[\\/]/.test(path))
		.filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)))
		.toSorted()
		.map((path) => join(folder, path))
		.filter((path) => statSync(path).isFile());
}
