import { fold } from '../../lookup/text/fold.ts';
import { wordsOf } from '../../lookup/text/words.ts';

/** The words that a reader looks for, as titles and codes were divided into words. */
export function wordsLookedFor(text: string): string[] {
	return [...new Set(wordsOf(fold(text)))];
}

/**
 * The name of the file that would have a word; undefined where no title has one like it.
 *
 * @param initials the beginnings that have a file of their own; none where one file has all words
 */
export function wordsFileOf(word: string, initials: readonly string[]): string | undefined {
	if (initials.length === 0) return 'all';
	const initial = word.codePointAt(0)!.toString(16);
	return initials.includes(initial) ? initial : undefined;
}

/**
 * The places of the issues that have a word with this beginning.
 *
 * @param words the places of each word, each as its distance from the one before
 * @example
 * placesOf({ pair: [3], pairing: [1, 4] }, 'pair'); // Set { 3, 1, 5 }
 */
export function placesOf(words: Readonly<Record<string, readonly number[]>>, beginning: string): Set<number> {
	const places = new Set<number>();
	for (const [word, distances] of Object.entries(words)) {
		if (!word.startsWith(beginning)) continue;
		let place = 0;
		for (const distance of distances) places.add((place += distance));
	}
	return places;
}
