/** How sure an answer is: this is it, it could be one of these, or nothing fits. */
export type Confidence = 'match' | 'possible' | 'none';

/** Why an issue was found. */
export interface Reason {
	/** The documented code that the text holds, in upper case. */
	code?: string;
	/** The error message, as it is published, of which a good part stands in the text in its order. */
	message?: string;
	/** Words of the text that the issue has too, in lower case, most telling first. */
	words: string[];
	/**
	 * How much of one of its wordings (a message, an alias, a title) stands in the text in its order:
	 * from 0 to 1, and in words. Set where an explanation is wanted.
	 */
	wording?: { share: number; words: number };
}

/** One issue that may be what was pasted. */
export interface LookupResult {
	/** The permanent id. */
	id: string;
	/** Its title in the reader's language, or in one that it has. */
	title: string;
	/** BCP 47 tag of the title and of the page. */
	language: string;
	/** Absolute address of its page. */
	url: string;
	/** `match` for an issue that is certainly meant; there can be several where issues share a code. */
	confidence: Exclude<Confidence, 'none'>;
	/** From 0 to 1; comparable within one answer only. */
	score: number;
	reason: Reason;
	/** Its causes, most likely first, each with the address of its section. */
	causes: { title: string; url: string }[];
}

/** What the index knows of one word of a text. */
export interface LookupWord {
	/** In lower case. */
	word: string;
	/** Whether any issue has it. */
	isKnown: boolean;
	/** How much it tells about what the text means, from 0 for a word of all issues to 1. */
	information: number;
}

/** What the lookup found for a text. */
export interface LookupAnswer {
	confidence: Confidence;
	/** Set where the text is nothing but a code, and no issue has it. */
	unknownCode?: string;
	/** Best first. Empty where too little speaks for any issue. */
	results: LookupResult[];
	/** Whether a part of the index could not be loaded, so that something may be missing. */
	incomplete?: true;
	/** The words of the text that the index was asked for, where an explanation is wanted. */
	words?: LookupWord[];
}
