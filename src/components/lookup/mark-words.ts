/** A piece of a text, and whether it is one that was searched for. */
export interface Part {
	text: string;
	marked: boolean;
}

// Beyond this a paste says nothing new about the few words that are shown.
const MOST_CHARACTERS = 50_000;
/** Shorter words begin like too many others. */
const STEM = 5;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The words of a text without case and accents, each once, in their order. Scripts without spaces
 * are divided too.
 *
 * @example
 * wordsOf('Nomor (#131047) é nomor'); // ['nomor', '131047', 'e']
 */
export function wordsOf(text: string): string[] {
	const segments = segmenter.segment(text.slice(0, MOST_CHARACTERS));
	return [...new Set(Array.from(segments).flatMap((each) => (each.isWordLike ? [fold(each.segment)] : [])))];
}

/**
 * Divides a short text into what has one of the words and what has not. A word is also found in a
 * longer or shorter form of itself, and words that follow each other are one part.
 *
 * @example
 * markWords('Error while pairing', ['PAIR', 'pairing']);
 * // [{ text: 'Error while ', marked: false }, { text: 'pairing', marked: true }]
 */
export function markWords(text: string, words: readonly string[]): Part[] {
	const wanted = new Set(words.flatMap(wordsOf));
	const long = [...wanted].filter((word) => word.length >= STEM);
	const isWanted = (word: string) =>
		wanted.has(word) ||
		(word.length >= STEM && long.some((each) => each.startsWith(word) || word.startsWith(each)));
	const parts = Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
		text: segment,
		marked: isWordLike ? isWanted(fold(segment)) : undefined,
	}));
	return joined(
		parts.map((part, index) => ({
			text: part.text,
			marked: part.marked ?? isBetweenMarked(parts, index),
		})),
	);
}

/**
 * Whether a word says anything by itself: one of two Latin letters hardly does.
 *
 * @example
 * isTelling('to'); // false
 */
export function isTelling(word: string): boolean {
	return word.length > 2 || !/^[a-z]+$/i.test(word);
}

/** Makes one part of neighbours that are both marked, or both not. */
export function joined(parts: readonly Part[]): Part[] {
	const result: Part[] = [];
	for (const { text, marked } of parts) {
		const last = result.at(-1);
		if (last?.marked === marked) last.text += text;
		else if (text) result.push({ text, marked });
	}
	return result;
}

// What stands between two words belongs to them when both are marked.
function isBetweenMarked(parts: readonly { marked: boolean | undefined }[], index: number): boolean {
	const before = parts.slice(0, index).findLast(({ marked }) => marked !== undefined);
	const after = parts.slice(index).find(({ marked }) => marked !== undefined);
	return Boolean(before?.marked && after?.marked);
}

function fold(word: string): string {
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
