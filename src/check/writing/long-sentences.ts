import type { WritingRule } from './rule.ts';
import { excerpt, sentencesOf, withoutMarks } from './sentences.ts';

// Links and quotations are read over, as are the glosses of menu names in brackets.
const QUOTED = /\[[^\][]*\]\([^)\s]*\)|"[^"]*"|“[^”]*”/g;
const GLOSS = /\([^)]*\)/g;
const MOST_WORDS = 30;

/** No sentence is so long that its beginning is forgotten at its end. */
export const sentencesAreShort: WritingRule = ({ prose }, report) => {
	for (const { path, text, line } of prose) {
		if (text.length < MOST_WORDS * 3) continue;
		for (const sentence of sentencesOf(withoutMarks(text.replace(QUOTED, '…')))) {
			const words = sentence.replace(GLOSS, '').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
			if (words <= MOST_WORDS) continue;
			report(
				'long-sentence',
				path,
				`A sentence has ${words} words: ${excerpt(sentence)}`,
				`Make two of it. Up to ${MOST_WORDS} words are read at once.`,
				line === undefined ? {} : { line, column: 1 },
			);
		}
	}
};
