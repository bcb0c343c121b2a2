import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Files of the built site with an ending, as paths with `/`. */
export function builtFiles(ending: string): string[] {
	return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith(ending))
		.toSorted();
}

/** Addresses of all pages of the built site, without the short ones. */
export function pagePaths(): string[] {
	return htmlPaths().filter((path) => !path.startsWith('/e/'));
}

/** Permanent short addresses of codes and ids. */
export function shortPaths(): string[] {
	return htmlPaths().filter((path) => path.startsWith('/e/'));
}

function htmlPaths(): string[] {
	return builtFiles('.html').map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** A file of the built site as text. */
export function builtText(path: string): string {
	return readFileSync(DIST + path, 'utf8');
}
