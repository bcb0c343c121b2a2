/**
 * How a request is answered: a page from the network, else from the store; a file that never
 * changes from the store; one that the site replaces from the network; one that is replaced now and
 * then from the store while a newer one is loaded. `none` is left to the browser.
 */
export type Handling = 'page' | 'fixed' | 'newest' | 'refreshed' | 'none';

/** The part of a request that decides. */
export interface Asked {
	method: string;
	url: string;
	/** As in the Fetch standard: `navigate` for pages. */
	mode: string;
	/** As in the Fetch standard: what the answer is for; empty where a script asks. */
	destination: string;
	accept: string;
	hasRange: boolean;
}

/** Where the site is. */
export interface Place {
	origin: string;
	/** Path of its root, with a slash at its end. */
	root: string;
	/** Folder of the built scripts and styles below the root. */
	assets: string;
}

const INDEX_FILE = /^lookup\/[^/]+\/[^/]+\.bin$/;
const REPLACED = /^lookup\/(?:lookup\.js|index\.json)$|^pagefind\//;
const OF_PAGES = new Set(['script', 'style', 'image', 'font', 'manifest']);

/**
 * Decides how a request is answered. What programs ask for, and all that is not read, is `none`.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-destination
 */
export function handlingOf(asked: Asked, { origin, root, assets }: Place): Handling {
	const url = new URL(asked.url);
	if (asked.method !== 'GET' || asked.hasRange) return 'none';
	if (url.origin !== origin || !url.pathname.startsWith(root)) return 'none';
	if (asked.mode === 'navigate') {
		const isWhole = asked.destination === 'document' || asked.destination === '';
		return isWhole && asked.accept.includes('text/html') ? 'page' : 'none';
	}
	const path = url.pathname.slice(root.length);
	if (path.startsWith(`${assets}/`) || path.startsWith('_issues/') || INDEX_FILE.test(path)) return 'fixed';
	if (REPLACED.test(path)) return 'newest';
	return OF_PAGES.has(asked.destination) ? 'refreshed' : 'none';
}
