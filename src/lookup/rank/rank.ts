import type { Query } from '../query/analyse.ts';
import { longestChain, type Chain } from './chain.ts';
import { evidenceOf, noEvidence, type Evidence } from './evidence.ts';
import { foundCodes, type FoundCode } from './found-codes.ts';
import { informationIn, type Found } from './found.ts';

/** An issue with everything that speaks for it. */
export interface Candidate {
	document: number;
	score: number;
	code?: FoundCode;
	/** The template that fits best, and how. */
	template?: { index: number; chain: Chain };
	/** How much of the text's information the issue has, from 0 to 1. */
	coverage: number;
	/** How telling the words are that it has. */
	information: number;
	/** Words of the text that it has, most telling first. */
	words: string[];
}

/** Candidates whose word order is looked at. */
const POOL = 80;
/** What a documented code adds at least, where words say little. */
const LEAST_FOR_CODE = 60;
/** Found with `npm run bench:lookup`; the ranking changes little where they do. */
const WEIGHTS = { coverage: 1.7, template: 2, order: 3, phrase: 5.5 };
/**
 * What a word counts that no issue has. To be sure of an answer takes more than to be the best of
 * all issues.
 */
const UNKNOWN = { ranking: 0.2, coverage: 0.6 };

/**
 * Issues that a text may be about, best first.
 */
export function rank(query: Query, found: Found): Candidate[] {
	const byDocument = evidenceOf(query, found);
	const totals = {
		ranking: informationIn(query, found, UNKNOWN.ranking),
		coverage: informationIn(query, found, UNKNOWN.coverage),
	};
	const byCode = foundCodes(query.codes, found.codes);
	for (const document of byCode.keys()) {
		if (!byDocument.has(document)) byDocument.set(document, noEvidence());
	}
	const pool = [...byDocument]
		.toSorted(([a, x], [b, y]) => y.words - x.words || a - b)
		.filter(([document], index) => index < POOL || byCode.has(document));
	const judged = pool.map(([document, evidence]) => judge(document, evidence, totals, byCode.get(document)));
	const best = Math.max(LEAST_FOR_CODE, ...judged.map(({ score }) => score));
	return judged
		.map((candidate) => ({ ...candidate, score: candidate.score + best * (candidate.code?.weight ?? 0) }))
		.toSorted((a, b) => b.score - a.score || a.document - b.document);
}

function judge(
	document: number,
	evidence: Evidence,
	totals: { ranking: number; coverage: number },
	code: Candidate['code'],
): Candidate {
	let order = 0;
	let template: Candidate['template'];
	for (const [index, links] of evidence.templates) {
		const chain = longestChain(links);
		const value =
			chain.information * chain.share ** 2 * WEIGHTS.template +
			chain.information * chain.share * WEIGHTS.order +
			chain.adjacent * WEIGHTS.phrase * partOf(chain.information, totals.ranking);
		if (value > order || !template) [order, template] = [Math.max(order, value), { index, chain }];
	}
	const part = partOf(evidence.information, totals.ranking);
	return {
		document,
		score: (evidence.words + order) * (1 + WEIGHTS.coverage * part),
		...(code && { code }),
		...(template && { template }),
		coverage: partOf(evidence.information, totals.coverage),
		information: evidence.information,
		words: evidence.found.toSorted((a, b) => b.information - a.information).map(({ word }) => word),
	};
}

function partOf(information: number, total: number): number {
	return total > 0 ? Math.min(1, information / total) : 0;
}
