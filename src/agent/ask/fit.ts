import type { LookupAnswer, LookupResult } from '../../lookup/answer.ts';
import { isFunctionWord } from './content-words.ts';

/** Shares of what a question says, of which a page must have one to answer it: found with `npm run bench:ask`. */
const SHARES = { ofManyWords: 0.35, ofTwoWords: 0.6, ofOneWord: 0.95, ofNoWord: 2 };
/** What the words that are found must tell together. One word that many issues have tells too little. */
const LEAST_INFORMATION = 0.3;
/** A wording of the page that stands in a question whole, whatever else that holds. */
const WHOLE_WORDING = { share: 0.95, words: 3 };

/**
 * How near a result is to a question: `near` enough to be offered as an answer, `vague` where all
 * that speaks for it is words that many pages have, `far` where the question is about something
 * else. The lookup finds the nearest page for a reader who looks for themselves; whoever asks wants
 * to hear it when nothing answers. What counts is what the question is about: words of grammar are
 * no reason.
 *
 * @param answer of a lookup that was asked to explain
 */
export function nearnessOf(answer: LookupAnswer, { confidence, reason }: LookupResult): Nearness {
	if (confidence === 'match' || reason.code !== undefined) return 'near';
	const asked = (answer.words ?? []).filter(({ word }) => !isFunctionWord(word) && !/^\d/.test(word));
	const own = new Set(reason.words);
	const found = asked.filter(({ word }) => own.has(word));
	const { share, words } = reason.wording ?? { share: 0, words: 0 };
	const isWorded = found.length >= 2 && share >= WHOLE_WORDING.share && words >= WHOLE_WORDING.words;
	const part = informationOf(found) / (informationOf(asked) || 1);
	const least = [SHARES.ofNoWord, SHARES.ofOneWord, SHARES.ofTwoWords][found.length] ?? SHARES.ofManyWords;
	if (!isWorded && part < least) return 'far';
	return informationOf(found) < LEAST_INFORMATION ? 'vague' : 'near';
}

/** See {@link nearnessOf}. */
export type Nearness = 'near' | 'vague' | 'far';

function informationOf(words: readonly { information: number }[]): number {
	return words.reduce((sum, { information }) => sum + information, 0);
}
