import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** What Pagefind is told in the reader's browser. */
export interface PagefindOptions {
	/** Indexes of other sites that are searched too. */
	mergeIndex?: (Record<string, unknown> & { bundlePath: string })[];
	[option: string]: unknown;
}

// The defaults in https://starlight.astro.build/reference/configuration/#pagefind
const RANKING = {
	pageLength: 0.1,
	termFrequency: 0.1,
	termSaturation: 2,
	termSimilarity: 9,
	diacriticSimilarity: 0.8,
};

/** The options of a site's Pagefind as Starlight completes them. */
export function pagefindOptions(pagefind: StarlightUserConfig['pagefind']): PagefindOptions {
	const { mergeIndex, ...own } = typeof pagefind === 'object' ? pagefind : {};
	const ranked = <Options extends { ranking?: object | undefined }>(options: Options) => ({
		...options,
		ranking: { ...RANKING, ...options.ranking },
	});
	return { ...ranked(own), ...(mergeIndex && { mergeIndex: mergeIndex.map(ranked) }) };
}
