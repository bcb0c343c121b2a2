import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The fields of a package.json that tests look at. */
export interface Manifest {
	bin: Record<string, string>;
	engines: { node: string };
	exports: Record<string, string | { types: string; default: string }>;
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
}

/** The package.json of a folder. */
export function manifestOf(folder: string): Manifest {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Files below a folder, sorted, with `/`; what npm installed below it is left out. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.filter((path) => !path.startsWith('node_modules/'))
		.toSorted();
}

/** Files below a folder that contain one of the words, each with the word. */
export function filesWith(folder: string, words: readonly string[]): string[] {
	return filesBelow(folder).flatMap((path) => {
		const bytes = readFileSync(join(folder, path), 'latin1');
		return words.filter((word) => bytes.includes(word)).map((word) => `${path}: ${word}`);
	});
}
