import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputFiles } from '../outputs/files.ts';
import { figuresOf, type Library } from '../outputs/library.ts';

/** Writes every file for programs, and the pictures they name, into the built site. */
export async function writeOutputs(
	library: Library,
	dir: URL,
	root: URL,
): Promise<{ files: number; bytes: number }> {
	let files = 0;
	let bytes = 0;
	for (const { path, text } of outputFiles(library)) {
		const content = text();
		await writeFile(await place(dir, path), content);
		files += 1;
		bytes += Buffer.byteLength(content);
	}
	const figures = new Map(figuresOf(library).map(({ url, file }) => [url, file]));
	for (const [url, file] of figures)
		await copyFile(join(fileURLToPath(root), file), await place(dir, url.slice(1)));
	return { files, bytes };
}

async function place(dir: URL, path: string): Promise<string> {
	const file = fileURLToPath(new URL(encodeURI(path), dir));
	await mkdir(dirname(file), { recursive: true });
	return file;
}
