import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	statSync,
	writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AstroError } from 'astro/errors';
import type { Library } from '../outputs/library.ts';

/** What the loader leaves behind for pages, build and development server. */
export interface LoadedLibrary {
	library: Library;
	/** The report of what is wrong, in development; empty where all is well. */
	problems: string;
}

// The loader, the pages and the build each have an instance of this module: Vite makes its own of
// what it bundles. They share one library where they share a process, because a copy for each is a
// gigabyte at 10,000 issues in two languages.
const HELD = Symbol.for('starlight-known-issues:library');
const LISTENERS = Symbol.for('starlight-known-issues:library-listeners');

interface Held {
	file: string;
	loaded: LoadedLibrary;
}

const shared = globalThis as { [HELD]?: Held; [LISTENERS]?: Set<(held: Held) => void> };

/**
 * Leaves the library for this process, and in a file for others. Who reads the file sees the old or
 * the new one, never half of it.
 */
export function writeLibrary(file: string, loaded: LoadedLibrary): void {
	mkdirSync(dirname(file), { recursive: true });
	const written = openSync(`${file}.tmp`, 'w');
	try {
		for (const part of jsonParts(loaded)) writeSync(written, part);
	} finally {
		closeSync(written);
	}
	renameSync(`${file}.tmp`, file);
	holdLibrary(file, loaded);
}

/** Leaves the library for this process alone, under the name of a file. It must not be changed any more. */
export function holdLibrary(file: string, loaded: LoadedLibrary): void {
	shared[HELD] = { file, loaded };
	for (const listener of shared[LISTENERS] ?? []) listener(shared[HELD]);
}

/**
 * Calls a function for every library that is left from now on under the name of a file.
 *
 * @returns what ends it
 */
export function onLibrary(file: string, show: (loaded: LoadedLibrary) => void): () => void {
	const listeners = (shared[LISTENERS] ??= new Set());
	const listener = (held: Held) => {
		if (held.file === file) show(held.loaded);
	};
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Whether a library was left behind; not so on the server that a site is deployed to. */
export function hasLibrary(file: string): boolean {
	return shared[HELD]?.file === file || existsSync(file);
}

let cached: { file: string; modified: number; loaded: LoadedLibrary } | undefined;

/** The library that was left behind; a file that has not changed is not read again. */
export function readLibrary(file: string): LoadedLibrary {
	const held = shared[HELD];
	if (held?.file === file) return held.loaded;
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

// In one piece the text takes twice the memory of the library.
function* jsonParts({ library, problems }: LoadedLibrary): Generator<string> {
	const { issues, pages, ...others } = library;
	yield JSON.stringify({ problems, library: others }).slice(0, -'}}'.length);
	yield* listParts('issues', issues);
	yield* listParts('pages', pages);
	yield '}}';
}

function* listParts(name: string, items: readonly unknown[]): Generator<string> {
	yield `,${JSON.stringify(name)}:[`;
	for (const [index, item] of items.entries()) yield (index > 0 ? ',' : '') + JSON.stringify(item);
	yield ']';
}
