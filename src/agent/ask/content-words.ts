import { termsOf } from '../../lookup/index/terms.ts';
import { fold } from '../../lookup/text/fold.ts';
import { wordsOf } from '../../lookup/text/words.ts';
import { FUNCTION_WORDS } from '../../issue/function-words.ts';

/** Whether a word carries a sentence and says nothing of what it is about, in any language we know. */
export function isFunctionWord(word: string): boolean {
	return Object.values(FUNCTION_WORDS).some((words) => words.has(word));
}

/**
 * The words of a text that say what it is about, each once, as the index of a language holds them.
 *
 * @example
 * contentTerms('How do I move my numbers?', 'en'); // ['move', 'number']
 */
export function contentTerms(text: string, language: string): string[] {
	const words = wordsOf(fold(text)).filter((word) => !isFunctionWord(word));
	return [...new Set(words.flatMap((word) => termsOf(word, language)))];
}
