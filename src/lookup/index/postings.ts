/** All that the index knows of a term. */
export interface Term {
	/** How many issues have it. */
	frequency: number;
	postings: Posting[];
}

/** A term in one issue. */
export interface Posting {
	/** Number of the issue in the index. */
	document: number;
	/** How much the term says about the issue, from 0 to {@link IMPACT_LEVELS}. */
	impact: number;
	/** Where it stands in the templates. */
	places: Place[];
}

/** A term in one template of an issue. */
export interface Place {
	/** Number of the template within the issue. */
	template: number;
	/** How much of the template's information the term carries, from 0 to {@link SHARE_LEVELS}. */
	share: number;
	/** Positions in words from the template's beginning. A placeholder is as wide as {@link PLACEHOLDER_WIDTH}. */
	positions: number[];
}

export const IMPACT_LEVELS = 63;
export const SHARE_LEVELS = 63;
export const PLACEHOLDER_WIDTH = 16;

/** How telling a term is that so many of all issues have: BM25's inverse document frequency. */
export function informationOf(frequency: number, documents: number): number {
	return frequency === 0 ? 0 : Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
