import { HIGHEST_IMPACT } from '../index/document.ts';
import { IMPACT_LEVELS, informationOf, SHARE_LEVELS, type Place } from '../index/postings.ts';
import type { Query } from '../query/analyse.ts';
import type { Link } from './chain.ts';
import type { Found } from './found.ts';

/** What of a text an issue has. */
export interface Evidence {
	/** BM25 over all fields. */
	words: number;
	/** How telling the words are that it has. */
	information: number;
	found: { word: string; information: number }[];
	/** Words that stand in its templates too, by the template's number. */
	templates: Map<number, Link[]>;
}

/** What an issue has that shares no word with a text. */
export const noEvidence = (): Evidence => ({ words: 0, information: 0, found: [], templates: new Map() });

/** What each issue has of a text, by the number. */
export function evidenceOf(query: Query, { documents, terms }: Found): Map<number, Evidence> {
	const byDocument = new Map<number, Evidence>();
	for (const { word, positions } of query.words) {
		// Of several terms that may stand for a word, the better one counts.
		const seen = new Map<number, { words: number; information: number }>();
		for (const { frequency, postings, likeness } of terms.get(word) ?? []) {
			const information = informationOf(frequency, documents) * likeness;
			for (const { document, impact, places } of postings) {
				const words = (information * impact * HIGHEST_IMPACT) / IMPACT_LEVELS;
				if (words > (seen.get(document)?.words ?? 0)) seen.set(document, { words, information });
				if (places.length > 0) link(entry(byDocument, document), places, positions, information);
			}
		}
		for (const [document, { words, information }] of seen) {
			const evidence = entry(byDocument, document);
			evidence.words += words;
			evidence.information += information;
			evidence.found.push({ word, information });
		}
	}
	return byDocument;
}

function entry(byDocument: Map<number, Evidence>, document: number): Evidence {
	const known = byDocument.get(document) ?? noEvidence();
	byDocument.set(document, known);
	return known;
}

function link(
	{ templates }: Evidence,
	places: readonly Place[],
	at: readonly number[],
	information: number,
): void {
	for (const { template, share, positions } of places) {
		const links = templates.get(template) ?? [];
		templates.set(template, links);
		for (const position of positions) {
			links.push({ position, at, share: share / SHARE_LEVELS / positions.length, information });
		}
	}
}
