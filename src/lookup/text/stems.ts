import { englishStem } from './english.ts';
import { indonesianStem } from './indonesian.ts';

const STEMMERS: Record<string, (word: string) => string> = { en: englishStem, id: indonesianStem };

/**
 * A word as the index holds it: without the endings of its language, where we know them.
 *
 * @param word in lower case
 * @param language BCP 47 tag
 * @example
 * stem('messages', 'en-GB'); // 'messag'
 * stem('nachrichten', 'de'); // 'nachrichten'
 */
export function stem(word: string, language: string): string {
	return STEMMERS[language.split('-')[0]!.toLowerCase()]?.(word) ?? word;
}

/** The forms under which the index may hold a word of unknown language, each once. */
export function stemsOf(word: string, languages: readonly string[]): string[] {
	const stems = languages.map((language) => stem(word, language));
	// People put affixes of their language on words of another: `dipause`.
	const mixed = stems.flatMap((each) => languages.map((language) => stem(each, language)));
	return [...new Set([...stems, ...mixed])];
}
