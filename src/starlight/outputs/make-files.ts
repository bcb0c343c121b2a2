import { join } from 'node:path';
import { pageIndexFiles } from '../../outputs/agent/page-index.ts';
import { libraryFiles } from '../../outputs/files.ts';
import { figuresOf, type Library } from '../../outputs/library.ts';
import { lookupFiles } from '../../outputs/lookup/files.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import { readLibrary } from '../library-file.ts';
import { readLookupModule } from '../lookup-module.ts';
import { workerFile } from '../offline-worker.ts';
import type { Settings } from '../settings.ts';
import { FileWriter, type Made } from './file-writer.ts';

/** What has to be made, and where: plain data, so that a thread can have it. */
export interface Making {
	settings: Pick<Settings, 'assets' | 'libraryFile' | 'offline'>;
	/** The project's root, where its pictures are. */
	root: string;
	/** Folder that the files are written into. */
	into: string;
}

/** Makes every file that depends on the library alone, and the pictures that they name. */
export async function makeFiles({ settings, root, into }: Making): Promise<Made> {
	const { library } = readLibrary(settings.libraryFile);
	const writer = new FileWriter(into);
	// The indexes first: they take the most memory, and have it for themselves.
	for (const { path, bytes } of await lookupFiles(library, readLookupModule())) writer.write(path, bytes);
	for (const { path, bytes } of await pageIndexFiles(library)) writer.write(path, bytes);
	for (const { path, text, replaces } of filesOf(library, settings)) {
		writer.write(path, text());
		if (replaces) writer.made.replacing.push(path);
	}
	for (const { url, file } of figuresOf(library)) writer.copy(url, join(root, file));
	return writer.made;
}

function* filesOf(library: Library, settings: Making['settings']): Generator<OutputFile> {
	yield* libraryFiles(library);
	yield workerFile(library, settings);
}
