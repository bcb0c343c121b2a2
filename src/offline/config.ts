/** What the build tells the worker of the site: plain data, in front of its code. */
export interface OfflineConfig {
	/** Folder of the built scripts and styles below the site's root: `_astro`. */
	assets: string;
	/** The site's languages, the default first. */
	locales: OfflineLocale[];
}

/** A language of the site, as the worker speaks it. */
export interface OfflineLocale {
	/** First folder of its addresses; empty for the root locale. */
	path: string;
	language: string;
	/** What titles of its pages end with. */
	titleEnd: string;
	/** Path of its search page, with base. */
	searchPage: string;
	words: OfflineWords;
	/** A page of its own, as HTML, with {@link STORED_PAGES} where the list of stored pages goes. */
	page: string;
}

/** Words as HTML. */
export interface OfflineWords {
	title: string;
	/** Above a page out of the store, with `{date}`, where there is no connection or a slow one. */
	offline: string;
	slow: string;
	/** Instead of a page that is not in the store. */
	missing: string;
	/** Above the list of stored pages. */
	stored: string;
	retry: string;
}

/** Stands in {@link OfflineLocale.page} for the list. */
export const STORED_PAGES = '<!-- stored pages -->';

/** The worker's file at the site's root. */
export const WORKER_FILE = 'known-issues-worker.js';

/** What a page asks of the worker. */
export type Message =
	/** To store a page that was loaded without the worker, with what was loaded for it. */
	| { type: 'page'; page: string; loaded: string[] }
	/** To store what the lookup on a page needs. */
	| { type: 'lookup'; page: string };
