import type { FieldEdit } from '../../issue/problem.ts';
import { ENGLISH_WORDS } from './words-en.ts';
import { INDONESIAN_WORDS } from './words-id.ts';
import type { KnownLanguage, WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';
import type { Passage } from './texts.ts';

/** A word that has a plainer one. */
export type StiffWord = {
	/** As it is found, without what stands around it: the body of a regular expression, any case. */
	word: string;
} & (
	| {
			/** What to write. */
			plain: string;
			/** Whether the plain word can take its place as it is, whatever stands around. */
			swap?: true;
	  }
	| {
			/** What to do, where no one word can take its place. */
			advice: string;
	  }
);

const WORDS: Record<KnownLanguage, readonly StiffWord[]> = { en: ENGLISH_WORDS, id: INDONESIAN_WORDS };
// One pass over each text, however long the list: the index of the group that matched says which.
const ANY = { en: anyOf(ENGLISH_WORDS), id: anyOf(INDONESIAN_WORDS) };

function anyOf(words: readonly StiffWord[]): RegExp {
	return new RegExp(
		`(?<![\\p{L}\\p{N}_-])(?:${words.map(({ word }) => `(${word})`).join('|')})(?![\\p{L}\\p{N}_-])`,
		'giu',
	);
}

/** Where a word has a plainer one, the plainer one is named. */
export const wordsArePlain: WritingRule = ({ language, prose }, report) => {
	if (!language) return;
	for (const passage of prose) {
		const { path, text, words, line } = passage;
		// Nearly always so, and far cheaper to find than that there are no matches to go through.
		if (words.search(ANY[language]) === -1) continue;
		for (const [found, ...groups] of words.matchAll(ANY[language])) {
			const stiff = WORDS[language][groups.findIndex((group) => group !== undefined)];
			if (!stiff) continue;
			report(
				'plain-words',
				path,
				`"${found}" ${'plain' in stiff ? 'has a plainer word' : 'does not help the reader'}: ${excerpt(text)}`,
				'plain' in stiff ? `Write "${stiff.plain}".` : stiff.advice,
				line === undefined ? fixOf(passage, found, stiff) : { line, column: 1 },
			);
		}
	}
};

// Only where the word stands once, so that the one that was meant is the one that is changed.
function fixOf({ path, text }: Passage, found: string, stiff: StiffWord): { fix?: FieldEdit[] } {
	if (!('plain' in stiff) || !stiff.swap || text.split(found).length !== 2) return {};
	const isUpper = /^\p{Lu}/u.test(found);
	const value = isUpper ? stiff.plain.charAt(0).toUpperCase() + stiff.plain.slice(1) : stiff.plain;
	return { fix: [{ path, value: text.replace(found, () => value) }] };
}
