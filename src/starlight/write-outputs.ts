import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLookupModule } from './lookup-module.ts';
import { pageIndexFiles } from '../outputs/agent/page-index.ts';
import { outputFiles } from '../outputs/files.ts';
import { lookupFiles } from '../outputs/lookup/files.ts';
import { figuresOf, type Library } from '../outputs/library.ts';
import type { OutputFile } from '../outputs/output-file.ts';

/** What Astro has built. */
interface Built {
	/** Ids of pages that the site has beside its content, for the site map. */
	otherPages: readonly string[];
	/** The file of the worker for readers without a network. */
	worker: OutputFile;
	/** Files of the pages that Starlight made. */
	starlightFiles: ReadonlySet<string>;
	/** Makes the files that depend on what all others hold. */
	last: () => Promise<readonly OutputFile[]>;
}

/** What was written beside the pages. */
export interface Written {
	files: number;
	bytes: number;
	/** Files of the site's own that stand where one of ours would be. They stay as they are. */
	kept: string[];
}

// Files that hold rules, not an answer: the site's own come first, and win.
const APPENDED = new Set(['_redirects', '_headers']);

/**
 * Writes every file for programs, and the pictures they name, into the built site.
 */
export async function writeOutputs(
	library: Library,
	dir: URL,
	root: URL,
	{ otherPages, worker, starlightFiles, last }: Built,
): Promise<Written> {
	const written: Written = { files: 0, bytes: 0, kept: [] };
	// On some systems two spellings of a code are one file.
	const own = new Set<string>();
	const write = async (file: OutputFile | Awaited<ReturnType<typeof lookupFiles>>[number]) => {
		const target = join(fileURLToPath(dir), file.path);
		const isOurs = ('replaces' in file && starlightFiles.has(target)) || own.has(target.toLowerCase());
		const isTaken = !isOurs && existsSync(target);
		own.add(target.toLowerCase());
		if (isTaken && !APPENDED.has(file.path)) {
			written.kept.push(file.path);
			return;
		}
		const content = 'bytes' in file ? file.bytes : file.text();
		await mkdir(dirname(target), { recursive: true });
		await (isTaken ? appendFile(target, `\n${String(content)}`) : writeFile(target, content));
		written.files += 1;
		written.bytes += Buffer.byteLength(content);
	};
	for (const file of outputFiles(library, otherPages)) await write(file);
	const indexes = [...(await lookupFiles(library, readLookupModule())), ...(await pageIndexFiles(library))];
	for (const file of [worker, ...indexes]) await write(file);
	for (const file of await last()) await write(file);
	await copyFigures(library, dir, root);
	return written;
}

async function copyFigures(library: Library, dir: URL, root: URL): Promise<void> {
	const figures = new Map(figuresOf(library).map(({ url, file }) => [url, file]));
	for (const [url, file] of figures) {
		const target = join(fileURLToPath(dir), url);
		await mkdir(dirname(target), { recursive: true });
		await copyFile(join(fileURLToPath(root), file), target);
	}
}
