import { withoutVolatile } from '../query/volatile.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';
import { wordsOf } from '../text/words.ts';

/**
 * The terms of a text, in order.
 *
 * @example
 * termsOf('Messages were not sent', 'en'); // ['messag', 'were', 'not', 'sent']
 */
export function termsOf(text: string, language: string): string[] {
	return wordsOf(withoutVolatile(fold(text))).map((word) => stem(word, language));
}
