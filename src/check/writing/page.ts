import type { Page, Writing } from './rule.ts';
import { ownWords } from './sentences.ts';
import { proseOf } from './texts.ts';

/** A file with its prose, which is read once for all rules. */
export function toPage(writing: Writing): Page {
	const prose = Array.from(proseOf(writing), (passage) => ({ ...passage, words: ownWords(passage.text) }));
	return { ...writing, prose };
}
