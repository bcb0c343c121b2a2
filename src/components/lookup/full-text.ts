import { isTelling, wordsOf } from './mark-words.ts';

/** The part of Pagefind's API that is used here. */
export interface Pagefind {
	search: (text: string) => Promise<{ results: PagefindResult[] } | null>;
}

export interface PagefindResult {
	id: string;
	score: number;
	data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
	url: string;
	excerpt: string;
	content: string;
	meta: Record<string, string>;
}

/** Pages with some of the words that were looked for, best first. */
export interface FoundPages {
	results: PagefindResult[];
	words: readonly string[];
}

const MOST_WORDS = 8;
/** A longer text is found whole nowhere, and takes Pagefind long. */
const MOST_CHARACTERS = 1000;

/**
 * Pages with any of the words, best first. Pagefind itself finds only pages with all words of a
 * text; those stand in the result too, before others with the same words.
 *
 * @param words to be looked for one by one
 */
export async function searchPages(
	pagefind: Pagefind,
	text: string,
	words: readonly string[],
): Promise<FoundPages> {
	const whole = text.length > MOST_CHARACTERS || words.length < 2 ? [] : [text];
	const merged = new Map<string, PagefindResult>();
	// One after the other: a page that two searches find is loaded once.
	for (const each of [...whole, ...words]) {
		const { results } = (await pagefind.search(each)) ?? { results: [] };
		for (const result of results) {
			const score = result.score + (merged.get(result.id)?.score ?? 0);
			merged.set(result.id, { ...(merged.get(result.id) ?? result), score });
		}
	}
	return { results: [...merged.values()].toSorted((a, b) => b.score - a.score), words };
}

/**
 * The few words of a text that say most: first those that issues were found by, then the longest
 * ones. A long number is an id more often than a word.
 *
 * @example
 * tellingWords('the webhook of 6281234567890 failed', ['failed']); // ['failed', 'webhook', …]
 */
export function tellingWords(text: string, telling: readonly string[]): string[] {
	const rank = (word: string) => (/\d{8}/.test(word) ? 0 : word.length);
	const others = wordsOf(text).toSorted((a, b) => rank(b) - rank(a));
	const words = [...new Set([...telling.flatMap(wordsOf), ...others])];
	const long = words.filter(isTelling);
	return (long.length > 0 ? long : words).slice(0, MOST_WORDS);
}
