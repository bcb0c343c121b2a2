import type { LookupLocale } from './record.ts';

/** Changes when an older lookup could not read the files. */
export const INDEX_VERSION = 1;

/** What the lookup has to know before it can load anything else: `/lookup/index.json`. */
export interface Manifest {
	/** {@link INDEX_VERSION} of the build that wrote it. */
	version: number;
	/** Folder of the other files below `/lookup/`. It changes with their contents. */
	folder: string;
	/** Address of the site's root with its base: `/docs/` where the site does not know its origin. */
	root: string;
	/** How many issues there are. */
	documents: number;
	locales: LookupLocale[];
	/** How the terms are divided into files, see {@link fileOf}. */
	terms: string[];
	/** Shapes that documented codes have, see {@link shapeOf}. */
	shapes: string[];
	/** How the codes are. */
	codes: string[];
	/** Filter of the terms that stand in templates, but for the frequent ones, and of codes that are words. */
	telling: string;
	/** Terms that so many issues have that they are worth no request. */
	frequent: string[];
	/** Records in a file. */
	records: number;
	/**
	 * How many files an answer may load: to begin with, where that gave no certain answer, and to
	 * show what it found.
	 */
	requests: { first: number; more: number; records: number };
	/** Whether one file per locale holds everything, for the answers after the first. */
	whole: boolean;
}

/**
 * Number of the locale that a reader wants, or of the site's first.
 *
 * @param wanted a BCP 47 tag, or the first folder of the locale's addresses
 * @example
 * localeOf(manifest, 'id-ID'); // 1 in a site in English and Indonesian
 */
export function localeOf({ locales }: Manifest, wanted = ''): number {
	const tag = wanted.toLowerCase();
	const tests: ((locale: Manifest['locales'][number]) => boolean)[] = [
		({ path }) => path !== '' && path === wanted,
		({ language }) => language.toLowerCase() === tag,
		({ language }) => language.split('-')[0]!.toLowerCase() === tag.split('-')[0],
	];
	for (const fits of tests) {
		const index = locales.findIndex(fits);
		if (index !== -1) return index;
	}
	return 0;
}
