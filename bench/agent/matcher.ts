import { tokensOf } from './words.ts';

const K1 = 1.2;
const B = 0.75;

/** A line of a list, and how well it fits. */
export interface Ranked<Line> {
	line: Line;
	score: number;
}

/**
 * The lines that share words with a text, the best first, as BM25 ranks them among each other; those
 * alike in the order given. Every site's lists are read with it.
 * https://doi.org/10.1561/1500000019
 *
 * @example
 * rank('code 131047', [{ text: 'Blocked (131047)' }, { text: 'Paused' }]);
 * // [{ line: { text: 'Blocked (131047)' }, score: 0.6 }]
 */
export function rank<Line extends { text: string }>(text: string, lines: readonly Line[]): Ranked<Line>[] {
	const documents = lines.map((line) => tokensOf(line.text));
	const length = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, lines.length);
	const inLines = new Map<string, number>();
	for (const words of documents)
		for (const word of new Set(words)) inLines.set(word, (inLines.get(word) ?? 0) + 1);
	const asked = [...new Set(tokensOf(text))].filter((word) => inLines.has(word));
	const weightOf = (word: string) => {
		const found = inLines.get(word)!;
		return Math.log(1 + (lines.length - found + 0.5) / (found + 0.5));
	};
	return lines
		.map((line, index) => {
			const words = documents[index]!;
			const dampened = K1 * (1 - B + (B * words.length) / length);
			const score = asked.reduce((sum, word) => {
				const count = words.filter((each) => each === word).length;
				return sum + (weightOf(word) * count * (K1 + 1)) / (count + dampened);
			}, 0);
			return { line, score };
		})
		.filter(({ score }) => score > 0)
		.toSorted((a, b) => b.score - a.score);
}

/**
 * Whether a line is so surely about a text that an agent looks at no other list: it has the code of
 * the text, or half of its words of four letters and more.
 *
 * @example
 * isSurely('it says: Message Undeliverable', ['131026'], '`Message undeliverable` (131026)'); // true
 */
export function isSurely(text: string, codes: readonly string[], line: string): boolean {
	const words = new Set(tokensOf(line));
	if (codes.some((code) => tokensOf(code).every((word) => words.has(word)))) return true;
	const long = [...new Set(tokensOf(text))].filter((word) => word.length >= 4);
	return long.length > 0 && long.filter((word) => words.has(word)).length * 2 >= long.length;
}
