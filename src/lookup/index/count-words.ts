import { FIELD_WEIGHTS, HIGHEST_IMPACT, type Field, type LookupDocument } from './document.ts';
import { IMPACT_LEVELS } from './postings.ts';
import { termsOf } from './terms.ts';

// BM25's saturation of repeated words and its correction for long texts.
const K1 = 1.3;
const B = 0.6;

/** A term of any issue. */
export interface Word {
	term: string;
	/** How many issues have it. */
	frequency: number;
}

/**
 * The words of one issue. Ten thousand issues have ten million of such figures: they are kept as
 * numbers, and each word once for all issues.
 */
export interface Counted {
	/** Fields by language: `title en`. */
	keys: string[];
	/** How many words there are in each of them. */
	lengths: number[];
	words: Word[];
	/** For each word in turn, how often it is in each of the keys. */
	counts: Uint16Array | Uint32Array;
}

/**
 * Counts the words of an issue in each field of each language.
 *
 * @param known words of all issues by their term; those of this one are added
 */
export function countWords({ fields }: LookupDocument, known: Map<string, Word>): Counted {
	const texts = Object.entries(fields).flatMap(([field, inField]) =>
		inField.map(({ language, text }) => ({ key: `${field} ${language}`, language, text })),
	);
	const keys = [...new Set(texts.map(({ key }) => key))];
	const lengths = keys.map(() => 0);
	const words: Word[] = [];
	const places = new Map<string, number>();
	const counts: number[] = [];
	for (const { key, language, text } of texts) {
		const at = keys.indexOf(key);
		for (const term of termsOf(text.replace(/[{}]/g, ' '), language)) {
			let place = places.get(term);
			if (place === undefined) {
				place = words.length;
				places.set(term, place);
				words.push(wordOf(term, known));
				for (const _key of keys) counts.push(0);
			}
			counts[place * keys.length + at]! += 1;
			lengths[at]! += 1;
		}
	}
	const isLong = lengths.some((length) => length > 65_535);
	return { keys, lengths, words, counts: (isLong ? Uint32Array : Uint16Array).from(counts) };
}

function wordOf(term: string, known: Map<string, Word>): Word {
	let word = known.get(term);
	if (!word) known.set(term, (word = { term, frequency: 0 }));
	word.frequency += 1;
	return word;
}

/** Which of its keys an issue has a word in. */
export function keysOf({ keys, counts }: Counted, word: number): string[] {
	return keys.filter((_key, at) => counts[word * keys.length + at]! > 0);
}

/** How many words a field has that has any. */
export function averageLengths(counted: readonly Counted[]): Map<string, number> {
	const sums = new Map<string, { sum: number; count: number }>();
	for (const { keys, lengths } of counted) {
		for (const [at, key] of keys.entries()) {
			const length = lengths[at]!;
			if (length === 0) continue;
			const known = sums.get(key) ?? { sum: 0, count: 0 };
			sums.set(key, { sum: known.sum + length, count: known.count + 1 });
		}
	}
	return new Map(Array.from(sums, ([key, { sum, count }]) => [key, sum / count]));
}

/**
 * Tells how much each word says about an issue, from 1 to {@link IMPACT_LEVELS}: BM25 over the fields.
 * What several languages of an issue share counts once, or issues in more languages would win.
 *
 * @returns takes the number of the word within the issue
 * @see https://doi.org/10.1561/1500000019
 */
export function impactIn(
	{ keys, lengths, counts }: Counted,
	averages: ReadonlyMap<string, number>,
): (word: number) => number {
	// What does not depend on the word is worked out once for all words of the issue.
	const fields = keys.map((key, at) => {
		const field = key.split(' ')[0]! as Field;
		const relative = lengths[at]! / (averages.get(key) ?? 1);
		return { field, weight: FIELD_WEIGHTS[field], norm: K1 * (1 - B + B * relative) };
	});
	return (word) => {
		const best: Record<Field, number> = { message: 0, title: 0, symptom: 0, body: 0 };
		for (const [at, { field, weight, norm }] of fields.entries()) {
			const count = counts[word * keys.length + at]!;
			if (count > 0) best[field] = Math.max(best[field], (weight * count) / (count + norm));
		}
		const sum = best.message + best.title + best.symptom + best.body;
		return Math.max(1, Math.round((sum / HIGHEST_IMPACT) * IMPACT_LEVELS));
	};
}
