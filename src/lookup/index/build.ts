import { codeKey } from '../query/codes.ts';
import { averageLengths, countWords, impactIn, keysOf, type Counted, type Word } from './count-words.ts';
import type { LookupDocument } from './document.ts';
import { placesIn } from './places.ts';
import { informationOf, type Posting, type Term } from './postings.ts';

/** Words of a body beyond these, per language and the most telling first, are not in the index. */
const BODY_WORDS = 90;
/** Issues of one term that the index keeps although it is only in their bodies. */
const POSTINGS = 200;
/** Of nearly all terms of an issue; one for each would be a tenth of all memory. */
const NO_PLACES: Posting['places'] = [];

/** The whole index: terms and codes by their key. */
export interface Postings {
	documents: number;
	terms: Map<string, Term>;
	codes: Map<string, number[]>;
}

/**
 * Makes the index of issues. The same issues give the same index.
 *
 * @param documents in the order of their numbers
 */
export function buildPostings(documents: readonly LookupDocument[]): Postings {
	const known = new Map<string, Word>();
	const counted = documents.map((document) => countWords(document, known));
	const terms = new Map<string, Term>();
	const information = (term: string) => informationOf(known.get(term)?.frequency ?? 0, documents.length);
	const averages = averageLengths(counted);
	documents.forEach((document, number) => {
		const postings = new Map<string, Posting>();
		const own = counted[number]!;
		const impactOf = impactIn(own, averages);
		for (const [word, { term }] of own.words.entries()) {
			postings.set(term, { document: number, impact: impactOf(word), places: NO_PLACES });
		}
		document.templates.forEach((template, index) => {
			for (const [term, place] of placesIn(template, index, document.codes, information)) {
				const posting = postings.get(term);
				if (posting) posting.places = [...posting.places, place];
			}
		});
		for (const term of bodyOnly(postings, own, information)) postings.delete(term);
		for (const [term, posting] of postings) {
			let all = terms.get(term);
			if (!all) terms.set(term, (all = { frequency: 0, postings: [] }));
			all.frequency += 1;
			all.postings.push(posting);
		}
	});
	for (const term of terms.values()) term.postings = mostTelling(term.postings);
	return { documents: documents.length, terms, codes: codesOf(documents) };
}

// A term of so many issues tells little where it is only somewhere in the text.
function mostTelling(postings: Posting[]): Posting[] {
	if (postings.length <= POSTINGS) return postings;
	const inBody = postings.filter(({ places }) => places.length === 0);
	const dropped = new Set(
		inBody.toSorted((a, b) => b.impact - a.impact || a.document - b.document).slice(POSTINGS),
	);
	return postings.filter((posting) => !dropped.has(posting));
}

function bodyOnly(
	postings: ReadonlyMap<string, Posting>,
	counted: Counted,
	information: (term: string) => number,
): string[] {
	const byLanguage = new Map<string, { term: string; worth: number }[]>();
	for (const [number, { term }] of counted.words.entries()) {
		const { places, impact } = postings.get(term)!;
		if (places.length > 0) continue;
		const keys = keysOf(counted, number);
		if (keys.some((key) => !key.startsWith('body '))) continue;
		const known = byLanguage.get(keys[0]!);
		const word = { term, worth: information(term) * impact };
		if (known) known.push(word);
		else byLanguage.set(keys[0]!, [word]);
	}
	return Array.from(byLanguage.values()).flatMap((words) =>
		words
			.toSorted((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
			.slice(BODY_WORDS)
			.map(({ term }) => term),
	);
}

function codesOf(documents: readonly LookupDocument[]): Map<string, number[]> {
	const codes = new Map<string, number[]>();
	documents.forEach((document, number) => {
		for (const code of new Set(document.codes.map(codeKey))) {
			codes.set(code, [...(codes.get(code) ?? []), number]);
		}
	});
	return codes;
}
