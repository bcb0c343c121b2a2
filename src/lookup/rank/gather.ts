import type { Term } from '../index/postings.ts';
import type { Plan } from '../query/plan.ts';
import type { IndexStore } from '../store/index-store.ts';
import { nearWords } from '../text/near.ts';
import type { Found, FoundTerm } from './found.ts';

/** How surely a word with one wrong letter is the one we know. */
const LIKENESS = 0.75;

/**
 * Asks the index for codes and words, as far as that takes no more than some files.
 *
 * @param most how many files may be needed for it; those that were loaded before count too
 */
export async function gather({ codes, words }: Plan, store: IndexStore, most: number): Promise<Found> {
	const forCodes = filesFor(
		codes.map((code) => store.codeFile(code)),
		Math.max(2, Math.floor(most / 3)),
	);
	const forTerms = filesFor(
		[
			...words.map(({ terms }) => store.termFile(terms[0]!)),
			...words.flatMap(({ terms }) => terms.slice(1).map((term) => store.termFile(term))),
		],
		most - forCodes.length,
	);
	const [codeMaps, termMaps] = await Promise.all([
		Promise.all(forCodes.map((file) => store.codesIn(file))),
		Promise.all(forTerms.map((file) => store.termsIn(file))),
	]);
	const terms = new Map<string, FoundTerm[]>();
	const asked = new Set<string>();
	for (const { word, terms: forms, quoted } of words) {
		const loaded = forms.flatMap((term) => {
			const known = termMaps[forTerms.indexOf(store.termFile(term))];
			return known ? [{ term, known }] : [];
		});
		const [likeliest] = loaded;
		if (!likeliest) continue;
		asked.add(word);
		const exact = loaded.map(({ term, known }) => known.get(term)).find((found) => found !== undefined);
		if (exact) terms.set(word, [{ ...exact, likeness: 1 }]);
		else if (!quoted) terms.set(word, mistyped(likeliest.term, likeliest.known));
	}
	const documented = new Map(codeMaps.flatMap((map) => [...map]));
	return {
		documents: store.manifest.documents,
		terms,
		asked,
		codes: new Map(codes.flatMap((code) => (documented.has(code) ? [[code, documented.get(code)!]] : []))),
	};
}

function mistyped(term: string, known: ReadonlyMap<string, Term>): FoundTerm[] {
	return nearWords(term, known.keys()).map(({ word, slips }) => ({
		...known.get(word)!,
		likeness: LIKENESS / slips,
	}));
}

/** Files in the order in which they are needed, each once, as many as may be loaded. */
function filesFor(files: readonly number[], most: number): number[] {
	return [...new Set(files)].slice(0, most);
}
