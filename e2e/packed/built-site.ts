import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { elementsOf } from '../build/html.ts';
import { filesBelow } from './files.ts';

/** Where the stranger's site will stand. */
export const ORIGIN = 'https://parcels.example';
export const BASE = '/help/';

/** The folder of the built site. */
export const DIST: string = join(inject('site'), 'dist');

/** Files of the built site with an ending, without those of the search. */
export function builtFiles(ending: RegExp): string[] {
	return filesBelow(DIST).filter((path) => ending.test(path) && !path.startsWith('pagefind/'));
}

/** A file of the built site as text. */
export function read(path: string): string {
	return readFileSync(join(DIST, path), 'utf8');
}

/** The words of a page's first element of a name or with a class; undefined where there is none. */
export function wordsOf(page: string, nameOrClass: string): string | undefined {
	return elementsOf(read(page)).find(
		({ name, attributes }) =>
			name === nameOrClass || (attributes['className'] as string[] | undefined)?.includes(nameOrClass),
	)?.text;
}

/** Those of the site's own addresses that lack the base, or that no file stands behind. */
export function deadAddresses(addresses: readonly string[]): string[] {
	return addresses.filter((address) => {
		if (!address.startsWith('/') && !address.startsWith(ORIGIN)) return false;
		const { pathname } = new URL(address, ORIGIN);
		const path = decodeURI(pathname.slice(BASE.length));
		// Astro writes this one page without a folder of its own.
		const file = path === '404/' ? '404.html' : path.replace(/(^|\/)$/, '$1index.html');
		return !pathname.startsWith(BASE) || !existsSync(join(DIST, file));
	});
}
