import { AsyncLocalStorage } from 'node:async_hooks';
import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';

/** What the log of a build tells of it. */
export interface Watched {
	/** Pages that were rendered so far. */
	pages: number;
	warnings: number;
	/** The pages that took longest, the slowest first, in milliseconds with what ran beside them. */
	slowest: { page: string; took: number }[];
	/** When the first page was begun, and the search index, as `performance.now()` says it. */
	rendering?: number;
	searching?: number;
	/** When the search index was last spoken of. */
	searched?: number;
}

interface Line {
	label: string | null;
	level: string;
	message: string;
}

const MOST_SLOWEST = 3;
const PAGE = /^\s*├─ (\S.*)$/;
const PAGE_DONE = /^ \((?:\+[^)]*|cached|restored)\) ?$/;

/**
 * Reads along what is printed from now on. Astro prints a line for each page; of many these are
 * left out, but for those who asked for every detail. Should it print them in another way one day,
 * all is printed, and nothing is known of single pages.
 *
 * @param logger all loggers of a build share its options
 * @param isLong whether there are too many pages for a line each
 * @param onPage called once a page is written, with its file where that is known
 */
export function watchPages(
	logger: Pick<AstroIntegrationLogger, 'options'>,
	isLong: () => boolean,
	onPage: (pages: number, page?: string) => void,
): Watched {
	const watched: Watched = { pages: 0, warnings: 0, slowest: [] };
	// Pages are rendered side by side: which one a line is about is known by what led to it.
	const current = new AsyncLocalStorage<{ page: string; from: number }>();
	const read = ({ label, level, message }: Line): 'page' | undefined => {
		if (level === 'warn') watched.warnings += 1;
		if (label === 'starlight:pagefind') {
			watched.searching ??= performance.now();
			watched.searched = performance.now();
		}
		if (level !== 'info') return undefined;
		const text = stripVTControlCharacters(message);
		const page = label === null && PAGE.exec(text)?.[1];
		if (page) {
			watched.rendering ??= performance.now();
			current.enterWith({ page, from: performance.now() });
			return 'page';
		}
		if (!PAGE_DONE.test(text)) return undefined;
		watched.pages += 1;
		const done = current.getStore();
		if (done) keepSlow(watched.slowest, { page: done.page, took: performance.now() - done.from });
		onPage(watched.pages, done?.page);
		return 'page';
	};
	const { destination } = logger.options;
	logger.options.destination = {
		write: (line) => {
			const kind = read(line);
			if (kind === 'page' && logger.options.level === 'info' && isLong()) return;
			destination.write(line);
		},
		flush: () => destination.flush?.(),
		close: () => destination.close?.(),
	};
	return watched;
}

function keepSlow(slowest: Watched['slowest'], page: Watched['slowest'][number]): void {
	if (slowest.length === MOST_SLOWEST && page.took <= slowest.at(-1)!.took) return;
	slowest.push(page);
	slowest.sort((a, b) => b.took - a.took);
	slowest.length = Math.min(slowest.length, MOST_SLOWEST);
}
