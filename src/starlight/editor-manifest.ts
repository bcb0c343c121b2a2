import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

interface Manifest {
	entries?: Record<string, string>;
}

/**
 * Tells editors of files that belong to the collection. Astro lists those that were loaded when it
 * started: not a file that came later, nor one with a mistake in it, which needs help most.
 *
 * @param files paths from the project's root, with `/`
 */
export function listForEditors(
	{ config, collection }: Pick<LoaderContext, 'config' | 'collection'>,
	files: readonly string[],
): void {
	if (!config.experimental.contentIntellisense) return;
	const manifestFile = new URL('.astro/collections/collections.json', config.root);
	if (!existsSync(manifestFile)) return;
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
	const { entries = {} } = manifest;
	const keys = files.map((file) => keyOf(join(fileURLToPath(config.root), file)));
	const missing = keys.filter((key) => entries[key] === undefined);
	if (missing.length === 0) return;
	const added = Object.fromEntries(missing.map((key) => [key, collection]));
	writeFileSync(manifestFile, JSON.stringify({ ...manifest, entries: { ...entries, ...added } }, null, 2));
}

// As Astro's language server looks for it. Astro itself leaves the address encoded, and so nothing is
// found below a folder with a space in its name.
function keyOf(path: string): string {
	return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}
