import { informationOf, type Term } from '../index/postings.ts';
import type { Query } from '../query/analyse.ts';

/** What the index answered for the words and codes of a text. */
export interface Found {
	/** How many issues the index has. */
	documents: number;
	/** The terms that were found, by the word of the text they stand for. */
	terms: ReadonlyMap<string, readonly FoundTerm[]>;
	/** Words that were asked for: those that are in no issue tell too. */
	asked: ReadonlySet<string>;
	/** Issues by documented code. */
	codes: ReadonlyMap<string, readonly number[]>;
}

/** A term of the index that stands for a word of the text. */
export interface FoundTerm extends Term {
	/** How surely it is the word: less than 1 where the word seems mistyped. */
	likeness: number;
}

/**
 * How telling all words of a text are together that were asked for.
 *
 * @param unknown what a word counts that no issue has, in units of what a word tells that one has
 */
export function informationIn(query: Query, { documents, terms, asked }: Found, unknown: number): number {
	let sum = 0;
	for (const { word, quoted } of query.words) {
		if (!asked.has(word)) continue;
		const known = terms.get(word) ?? [];
		const information = Math.max(
			0,
			...known.map(({ frequency, likeness }) => informationOf(frequency, documents) * likeness),
		);
		// Names and numbers tell nothing, known or not.
		const isName = quoted || /\d/.test(word);
		if (known.length > 0) sum += information * (quoted ? 0.5 : 1);
		else if (!isName) sum += unknown * Math.log(documents + 1);
	}
	return sum;
}
