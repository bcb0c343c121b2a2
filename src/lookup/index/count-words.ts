import { FIELD_WEIGHTS, HIGHEST_IMPACT, type Field, type LookupDocument } from './document.ts';
import { IMPACT_LEVELS } from './postings.ts';
import { termsOf } from './terms.ts';

// BM25's saturation of repeated words and its correction for long texts.
const K1 = 1.3;
const B = 0.6;
/** How often, by field and language: `title en`. */
export type Counts = Map<string, number>;

/** The words of one issue. */
export interface Counted {
	byTerm: Map<string, Counts>;
	/** All words together. */
	lengths: Counts;
}

/** Counts the words of an issue in each field of each language. */
export function countWords(document: LookupDocument): Counted {
	const byTerm: Counted['byTerm'] = new Map();
	const lengths: Counts = new Map();
	for (const [field, texts] of Object.entries(document.fields)) {
		for (const { language, text } of texts) {
			const key = `${field} ${language}`;
			const terms = termsOf(text.replace(/[{}]/g, ' '), language);
			if (terms.length > 0) lengths.set(key, (lengths.get(key) ?? 0) + terms.length);
			for (const term of terms) {
				let counts = byTerm.get(term);
				if (!counts) byTerm.set(term, (counts = new Map()));
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
		}
	}
	return { byTerm, lengths };
}

/** How many words a field has that has any. */
export function averageLengths(counted: readonly Counted[]): Counts {
	const sums = new Map<string, { sum: number; count: number }>();
	for (const { lengths } of counted) {
		for (const [key, length] of lengths) {
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
 * @see https://doi.org/10.1561/1500000019
 */
export function impactIn({ lengths }: Counted, averages: Counts): (counts: Counts) => number {
	// What does not depend on the word is worked out once for all words of the issue.
	const fields = new Map(
		Array.from(lengths, ([key, length]) => {
			const field = key.split(' ')[0]! as Field;
			const relative = length / averages.get(key)!;
			return [key, { field, weight: FIELD_WEIGHTS[field], norm: K1 * (1 - B + B * relative) }];
		}),
	);
	return (counts) => {
		const best: Record<Field, number> = { message: 0, title: 0, symptom: 0, body: 0 };
		for (const [key, count] of counts) {
			const { field, weight, norm } = fields.get(key)!;
			best[field] = Math.max(best[field], (weight * count) / (count + norm));
		}
		const sum = best.message + best.title + best.symptom + best.body;
		return Math.max(1, Math.round((sum / HIGHEST_IMPACT) * IMPACT_LEVELS));
	};
}
