import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { codeKey, codesIn, onlyCode, type CodeCandidate } from './codes.ts';
import { excerptOf } from './excerpt.ts';
import { withoutVolatile } from './volatile.ts';

/** A word of the text, with every place where it stands. */
export interface QueryWord {
	/** In lower case. */
	word: string;
	/** Whether it stands in quotes only: mostly a name that differs from one occurrence to the next. */
	quoted: boolean;
	/** Positions among all words of the text, from 0. */
	positions: number[];
}

/** What the lookup knows of a text before it looks into the index. */
export interface Query {
	/** Each once, the surest first. A short text can be one as a whole, whatever it looks like. */
	codes: CodeCandidate[];
	/** The code, where the text is nothing else. */
	onlyCode?: string;
	/** Each word once, in the order of their first appearance. */
	words: QueryWord[];
	/** How many words the text has. */
	length: number;
}

/** No documented code has more characters. */
const LONGEST_CODE = 100;
const QUOTED = /("[^"\n]{1,60}"|(?<![\p{L}\p{N}])'[^'\n]{1,60}'(?![\p{L}\p{N}]))/u;

/**
 * Takes a pasted text apart.
 *
 * @param text anything: an error, a log of any length, a code, a question
 * @example
 * analyse('(#131047) Re-engagement message').words.map(({ word }) => word); // ['131047', 're', 'engagement', 'message']
 */
export function analyse(text: string): Query {
	const folded = fold(excerptOf(text));
	const stable = withoutVolatile(folded);
	const words = new Map<string, QueryWord>();
	let position = 0;
	for (const part of stable.split(QUOTED)) {
		const quoted = /^["'].*["']$/s.test(part) && part.split(/\s+/).length <= 4;
		for (const word of wordsOf(part)) {
			const known = words.get(word) ?? { word, quoted: true, positions: [] };
			known.quoted &&= quoted;
			known.positions.push(position++);
			words.set(word, known);
		}
	}
	const trimmed = folded.trim();
	// What is volatile is no code.
	const alone = stable.trim() === '' ? undefined : onlyCode(trimmed);
	const whole = codeKey(trimmed.replace(/[.,;:!?]+$/, ''));
	const isCode = whole.length <= LONGEST_CODE && /[\p{L}\p{N}].*[\p{L}\p{N}]|\p{N}/u.test(whole);
	return {
		codes: [...(isCode ? [{ code: whole, evidence: 'marked' } as const] : []), ...codesIn(stable)].filter(
			({ code }, index, all) => all.findIndex((other) => other.code === code) === index,
		),
		...(alone !== undefined && { onlyCode: alone }),
		words: [...words.values()],
		length: position,
	};
}
