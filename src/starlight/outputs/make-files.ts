import { join } from 'node:path';
import { pageIndexFiles } from '../../outputs/agent/page-index.ts';
import { libraryFiles } from '../../outputs/files.ts';
import { figuresOf, type Library } from '../../outputs/library.ts';
import { lookupFiles } from '../../outputs/lookup/files.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import { readLibrary } from '../library-file.ts';
import { readLookupModule } from '../lookup-module.ts';
import { workerFile } from '../offline-worker.ts';
import { earlierBuild, type EarlierFiles, type MadeFile } from '../rebuild/earlier-build.ts';
import type { Settings } from '../settings.ts';
import { fileKeys } from './file-key.ts';
import { FileWriter, type Made } from './file-writer.ts';

/** What has to be made, and where: plain data, so that a thread can have it. */
export interface Making {
	settings: Pick<Settings, 'assets' | 'digest' | 'libraryFile' | 'offline'>;
	/** The project's root, where its pictures are. */
	root: string;
	/** Folder that the files are written into. */
	into: string;
	/** What an earlier build left; undefined where none is remembered. */
	earlier?: Omit<EarlierFiles, 'into'>;
}

/** Files that were made, with those that a later build need not make again. */
export interface MadeFiles extends Made {
	remembered: Record<string, MadeFile>;
}

/** Makes every file that depends on the library alone, and the pictures that they name. */
export async function makeFiles(making: Making): Promise<MadeFiles> {
	const { settings, root, into } = making;
	const { library } = readLibrary(settings.libraryFile);
	const writer = new FileWriter(into);
	// The indexes first: they take the most memory, and have it for themselves.
	for (const { path, bytes } of await lookupFiles(library, readLookupModule())) writer.write(path, bytes);
	for (const { path, bytes } of await pageIndexFiles(library)) writer.write(path, bytes);
	const remembered = writeTexts(filesOf(library, settings), writer, making);
	const figures = new Map(figuresOf(library).map(({ url, file }) => [url, file]));
	for (const [url, file] of figures) writer.copy(url, join(root, file));
	return { ...writer.made, remembered };
}

function* filesOf(library: Library, settings: Making['settings']): Generator<OutputFile> {
	yield* libraryFiles(library);
	yield workerFile(library, settings);
}

function writeTexts(
	files: Iterable<OutputFile>,
	writer: FileWriter,
	{ settings, into, earlier }: Making,
): MadeFiles['remembered'] {
	const before = earlier && earlierBuild({ ...earlier, into });
	const keyOf = before && fileKeys(settings.digest);
	for (const { path, text, sources, replaces } of files) {
		const key = sources && keyOf?.(sources);
		if (key !== undefined && before!.reuse(path, key)) writer.add(before!.made[path]!.size);
		else {
			writer.write(path, text());
			if (key !== undefined) before!.record(path, key);
		}
		if (replaces) writer.made.replacing.push(path);
	}
	return before?.made ?? {};
}
