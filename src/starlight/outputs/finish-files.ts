import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputFile } from '../../outputs/output-file.ts';
import { FileWriter, type Made } from './file-writer.ts';
import { placeFiles } from './place-files.ts';

/** What Astro has built, and what was made beside it. */
interface Finishing {
	/** The built site. */
	dir: URL;
	/** Folder of what was made, and what it holds. */
	from: string;
	made: Made;
	/** Files of the pages that Starlight made. */
	starlightFiles: readonly URL[];
	/** Makes the files that depend on which pages there are. */
	lists: () => Iterable<OutputFile>;
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
const FOLLOWING = new Set(['_redirects', '_headers']);

/** Puts every file for programs into the built site, and makes those that come last. */
export async function finishFiles({ dir, from, made, ...site }: Finishing): Promise<Written> {
	const folder = fileURLToPath(dir);
	const ofStarlight = new Set(site.starlightFiles.map((file) => fileURLToPath(file)));
	const replacing = new Set(made.replacing);
	const written: Written = { files: made.files, bytes: made.bytes, kept: [] };
	const place = () => {
		const kept = placeFiles(from, folder, {
			replaces: (path) => replacing.has(path) && ofStarlight.has(join(folder, path)),
			follows: (path) => FOLLOWING.has(path),
		});
		written.files -= kept.length;
		for (const { path, bytes } of kept) {
			written.kept.push(path);
			written.bytes -= bytes;
		}
	};
	const write = (files: Iterable<OutputFile>) => {
		mkdirSync(from, { recursive: true });
		const writer = new FileWriter(from);
		for (const { path, text } of files) writer.write(path, text());
		written.files += writer.made.files;
		written.bytes += writer.made.bytes;
	};
	write(site.lists());
	place();
	write(await site.last());
	place();
	return written;
}
