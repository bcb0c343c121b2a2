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
	return wordsOf(lastingWords(fold(text))).map((word) => stem(word, language));
}

// No volatile part is without one of these, or goes on in the next line. To look for them first takes
// a third of the time of all patterns, and most lines of an issue have none.
const MAY_BE_VOLATILE = /[\d/\\@]|\.\w|[a-f]{4}-[a-f]{4}/i;

function lastingWords(text: string): string {
	return text
		.split('\n')
		.map((line) => (MAY_BE_VOLATILE.test(line) ? withoutVolatile(line) : line))
		.join('\n');
}
