import { stem, stemsOf } from '../text/stems.ts';
import type { Manifest } from '../store/manifest.ts';
import { readFilter } from '../store/term-filter.ts';
import type { Query, QueryWord } from './analyse.ts';
import { codeKey, shapeOf } from './codes.ts';

/** What to ask the index for, most telling first. */
export interface Plan {
	codes: string[];
	/** Words, each in the forms in which the index may hold it, the likeliest first. */
	words: (QueryWord & { terms: string[] })[];
}

/** Places of one word that are looked at. */
const PLACES = 6;
/** Words around a word that count as its neighbours. */
const NEAR = 8;

/**
 * Decides what of a text is worth a request, from what is known before anything is loaded: terms
 * and shapes of codes that there are, the length of words, and that the words of a message stand
 * together while the noise of a log does not.
 *
 * @param thorough whether a word is also looked for in forms that are probably not there
 */
export function planOf(query: Query, manifest: Manifest, thorough = false): Plan {
	const isTelling = readFilter(manifest.telling);
	const codes = plausibleCodes(query, manifest.shapes, isTelling);
	const frequent = new Set(manifest.frequent);
	const isKnown = (term: string) => frequent.has(term) || isTelling(term);
	if (query.onlyCode !== undefined && !isWord(query.onlyCode, manifest.shapes, isKnown)) {
		return { codes, words: [] };
	}
	const languages = byFit(
		manifest.locales.map(({ language }) => language),
		query.words,
		isKnown,
	);
	const planned = query.words.map((word) => {
		const forms = stemsOf(word.word, languages);
		// The filter takes some words for known that are not, so the first of them is not always there.
		const known = forms.filter(isKnown);
		const likely = known.length > 0 ? known : forms.slice(0, 1);
		return {
			...word,
			terms: thorough ? [...new Set([...likely, ...forms])] : likely,
			isKnown: known.length > 0,
			telling: known.length > 0 && !frequent.has(known[0]!),
		};
	});
	const places = planned.filter(({ telling }) => telling).flatMap(placesOf);
	const worth = new Map(
		planned.map((word) => [
			word,
			Math.min(word.word.length, 14) +
				2 *
					Math.max(
						...placesOf(word).map((at) => places.filter((other) => Math.abs(other - at) < NEAR).length),
					) -
				(word.isKnown ? (word.telling ? 0 : 15) : 30) -
				(word.quoted ? 20 : 0) -
				(/^\d+$/.test(word.word) ? 25 : 0),
		]),
	);
	return { codes, words: planned.toSorted((a, b) => worth.get(b)! - worth.get(a)!) };
}

// A code is never answered with its neighbours. IPv6 and OAuth2 are words where issues use them and
// no code looks like them.
function isWord(token: string, shapes: readonly string[], isKnown: (term: string) => boolean): boolean {
	return (
		/^\p{L}[\p{L}\d]*$/u.test(token) &&
		!shapes.includes(shapeOf(codeKey(token))) &&
		isKnown(token.toLowerCase())
	);
}

const placesOf = ({ positions }: QueryWord) => positions.slice(0, PLACES);

// Nobody has documented a code of a shape that no documented code has. A text that is nothing else
// is asked for all the same: the index may be older than the code.
function plausibleCodes(
	{ codes, onlyCode }: Query,
	shapes: readonly string[],
	isTelling: (term: string) => boolean,
): string[] {
	return codes
		.map(({ code }) => code)
		.filter(
			(code) =>
				(onlyCode !== undefined && code === codeKey(onlyCode)) ||
				(shapes.includes(shapeOf(code)) && (/\d/.test(code) || isTelling(code.toLowerCase()))),
		);
}

// The language of a text is the one whose word forms the index knows.
function byFit(
	languages: readonly string[],
	words: readonly QueryWord[],
	isKnown: (term: string) => boolean,
): string[] {
	const fit = new Map(
		languages.map((language) => [language, words.filter(({ word }) => isKnown(stem(word, language))).length]),
	);
	return languages.toSorted((a, b) => fit.get(b)! - fit.get(a)!);
}
