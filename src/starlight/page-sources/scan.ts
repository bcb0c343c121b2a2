import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collectCss } from './from-css.ts';
import { collectHtml } from './from-html.ts';
import { KnownPages, lettersOf } from './known-pages.ts';
import { NeedsOfSite } from './needs.ts';
import { SITE_ADDRESS } from './source-of.ts';

/**
 * Reads every page and style sheet of a built site for what they run and load. Asked again, it reads
 * what has come since; where something else has changed, it begins anew.
 *
 * @example
 * const scan = siteScan('dist');
 * scan().toNeeds().scripts; // ['C4TUTAyLqn…=']
 */
export function siteScan(folder: string): () => NeedsOfSite {
	let reader = new SiteReader(folder);
	let read = new Map<string, string>();
	return () => {
		const files = new Map(pagesAndStyles(folder, '').map((file) => [file, stateOf(join(folder, file))]));
		const isAsRead = [...read].every(([file, state]) => files.get(file) === state);
		if (!isAsRead) reader = new SiteReader(folder);
		const before = isAsRead ? read : new Map<string, string>();
		read = files;
		for (const file of [...files.keys()].toSorted()) if (!before.has(file)) reader.read(file);
		return reader.needs;
	};
}

class SiteReader {
	readonly needs = new NeedsOfSite();
	readonly #known = new KnownPages(this.needs);
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	read(file: string): void {
		const bytes = readFileSync(join(this.#folder, file));
		if (file.endsWith('.css')) collectCss(bytes.toString(), SITE_ADDRESS, file, this.needs);
		else if (!this.#known.holdsNothingNew(lettersOf(bytes))) {
			const html = bytes.toString();
			collectHtml(html, file, this.needs);
			this.#known.remember(html);
		}
	}
}

// Node's own `recursive` asks again of everything it finds what it is.
function pagesAndStyles(folder: string, path: string): string[] {
	return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
		const below = path + entry.name;
		if (entry.isDirectory()) return pagesAndStyles(folder, `${below}/`);
		return /\.(?:html|css)$/.test(below) ? below : [];
	});
}

/** Who writes a file again changes one of these. */
function stateOf(path: string): string {
	const { mtimeMs, size, ino } = statSync(path);
	return `${mtimeMs} ${size} ${ino}`;
}
