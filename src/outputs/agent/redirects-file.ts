import { jsonText } from '../document.ts';
import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { movesOf } from '../redirects.ts';
import { AGENT_FOLDER } from './site-file.ts';

/** File that says which pages have moved: see {@link RedirectsFile}. */
export const REDIRECTS_FILE = `${AGENT_FOLDER}redirects.json`;

/** Pages that have moved, for servers that send their readers on. */
export interface RedirectsFile {
	version: 1;
	/** The ids of pages, of old addresses and new ones: `{ 'en/issues/old': 'en/issues/new' }`. */
	moves: Record<string, string>;
}

/** Every page that has moved, and where to. Empty where nothing has. */
export function redirectsFile(library: Library): OutputFile {
	const text = () => {
		const moves = Object.fromEntries(movesOf(library).map(({ from, to }) => [from, to]));
		return jsonText({ version: 1, moves } satisfies RedirectsFile);
	};
	return { path: REDIRECTS_FILE, text };
}
