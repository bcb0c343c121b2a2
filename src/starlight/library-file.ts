import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AstroError } from 'astro/errors';
import type { Library } from '../outputs/library.ts';

/** What the loader leaves behind for pages, build and development server. */
export interface LoadedLibrary {
	library: Library;
	/** The report of what is wrong, in development; empty where all is well. */
	problems: string;
}

/** Writes the library so that a reader sees the old or the new one, never half of it. */
export function writeLibrary(file: string, loaded: LoadedLibrary): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.tmp`, JSON.stringify(loaded));
	renameSync(`${file}.tmp`, file);
}

/** Whether a library was left behind; not so on the server that a site is deployed to. */
export function hasLibrary(file: string): boolean {
	return existsSync(file);
}

let cached: { file: string; modified: number; loaded: LoadedLibrary } | undefined;

/** Reads the library; a file that has not changed is not read again. */
export function readLibrary(file: string): LoadedLibrary {
	const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
	if (modified === undefined) {
		throw new AstroError(
			'The known issues were not loaded.',
			"In src/content.config.ts write docs: defineCollection(knownIssuesCollection()), imported from 'starlight-known-issues/collection'.",
		);
	}
	if (cached?.file !== file || cached.modified !== modified) {
		cached = { file, modified, loaded: JSON.parse(readFileSync(file, 'utf8')) as LoadedLibrary };
	}
	return cached.loaded;
}
