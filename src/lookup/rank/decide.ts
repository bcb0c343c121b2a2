import type { Confidence } from '../answer.ts';
import type { Query } from '../query/analyse.ts';
import type { Found } from './found.ts';
import type { Candidate } from './rank.ts';

/** What speaks for an issue, in figures that mean the same for any size of index. */
interface Evidence {
	/** How surely the text holds one of its codes, and whether it is nothing else. */
	code: number;
	codeOnly: boolean;
	/** Part of the best template that stands in the text in order, how telling it is, and its words. */
	template: number;
	templateWeight: number;
	templateWords: number;
	/** Part of the text that the template accounts for, and that the issue does. */
	ordered: number;
	coverage: number;
	/** How telling the words are that the issue has, and how many they are. */
	weight: number;
	words: number;
	/** How far the next issue is behind, from 0 to 1. */
	lead: number;
	/** Part of the text's words that the index was asked for. */
	asked: number;
}

/**
 * When an issue is certainly the one that is meant. Weights are in units of what a word tells that
 * one issue alone has. Found on real errors, questions and texts about other things: see
 * `npm run bench:lookup`.
 */
const MATCH: readonly ((text: Evidence) => boolean)[] = [
	// A code that is no other number.
	(text) => text.code === 1,
	// A short code that stands alone.
	(text) => text.code >= 0.5 && text.codeOnly,
	// A short code among words of its issue.
	(text) =>
		text.code >= 0.5 &&
		((text.template >= 0.5 && text.templateWeight >= 0.6) || (text.coverage >= 0.6 && text.weight >= 0.9)),
	// A message, whole or nearly so. Beside other words it must be far ahead of the next: what one
	// issue is called may stand in a question about another.
	(text) =>
		text.templateWords >= 3 &&
		text.lead >= (text.ordered >= 0.8 ? 0.02 : 0.36) &&
		((text.template >= 0.9 && text.templateWeight >= 0.9) ||
			(text.template >= 0.7 && text.templateWeight >= 1.1 && text.ordered >= 0.3)),
	// A short message and little else.
	(text) =>
		text.templateWords >= 2 &&
		text.template >= 0.9 &&
		text.templateWeight >= 0.7 &&
		text.ordered >= 0.7 &&
		text.lead >= 0.05,
];

/** The same for an index of so many issues that it knows which words are common. */
const MATCH_AMONG_MANY: typeof MATCH = [
	// A piece of one message only, as far as the index was asked.
	(text) =>
		(text.asked >= 0.85 || text.templateWords >= 6) &&
		text.ordered >= 0.85 &&
		text.lead >= 0.12 &&
		((text.templateWords >= 3 && text.templateWeight >= 1.75) ||
			(text.templateWords >= 4 && text.templateWeight >= 1.1)),
	// Most of what the text says, far ahead, and a good part of it as somebody put it.
	(text) =>
		text.words >= 3 &&
		text.asked >= 0.85 &&
		text.template >= 0.3 &&
		((text.coverage >= 0.67 && text.weight >= 1.1 && text.lead >= 0.5) ||
			(text.coverage >= 0.72 && text.weight >= 1.9 && text.lead >= 0.35)),
];

/** How many issues that takes. */
const MANY = 50;

/** The part of the best score below which an issue is no longer worth a look. */
const CLOSE = 0.12;

/**
 * How sure the best candidates are, best first. From the first on that too little speaks for, they
 * are left out.
 *
 * @param found how many issues the index has, and which words it was asked for
 */
export function decide(
	query: Query,
	candidates: readonly Candidate[],
	found: Pick<Found, 'documents' | 'asked'>,
): Exclude<Confidence, 'none'>[] {
	const [first] = candidates;
	if (first === undefined) return [];
	const isFound =
		isSure(evidenceOf(query, first, candidates[1], found), found.documents) && !isOfAnotherCode(query, first);
	const confidences: Exclude<Confidence, 'none'>[] = [];
	for (const [index, candidate] of candidates.entries()) {
		const isFar = candidate.score < first.score * CLOSE;
		if (isFar || !speaks(evidenceOf(query, candidate, candidates[index + 1], found))) break;
		// After the first, only issues that share its code are meant as well.
		const sharesCode = candidate.code !== undefined && candidate.code.code === first.code?.code;
		const isMeant =
			index === 0 || (sharesCode && (query.onlyCode !== undefined || candidate.code?.weight === 1));
		confidences.push(isFound && isMeant ? 'match' : 'possible');
	}
	return confidences;
}

function isSure(evidence: Evidence, documents: number): boolean {
	return (documents < MANY ? MATCH : [...MATCH, ...MATCH_AMONG_MANY]).some((rule) => rule(evidence));
}

// A text that names a code which no issue has is about another error, unless it quotes ours.
function isOfAnotherCode({ codes }: Query, { code, template }: Candidate): boolean {
	if (code || (template?.chain.share ?? 0) >= 0.95) return false;
	return codes.some((each) => each.evidence === 'marked' && /^\d{4,}$/.test(each.code));
}

function speaks({ code, template, coverage, weight }: Evidence): boolean {
	return code > 0 || ((template >= 0.5 || coverage >= 0.2) && (weight >= 0.3 || coverage >= 0.9));
}

function evidenceOf(
	query: Query,
	candidate: Candidate,
	next: Candidate | undefined,
	{ documents, asked }: Pick<Found, 'documents' | 'asked'>,
): Evidence {
	const unit = Math.log(documents + 1);
	const chain = candidate.template?.chain;
	const total = candidate.coverage > 0 ? candidate.information / candidate.coverage : 0;
	return {
		code: candidate.code?.weight ?? 0,
		codeOnly: query.onlyCode !== undefined,
		template: chain?.share ?? 0,
		templateWeight: (chain?.information ?? 0) / unit,
		templateWords: chain?.length ?? 0,
		ordered: total > 0 ? (chain?.information ?? 0) / total : 0,
		coverage: candidate.coverage,
		weight: candidate.information / unit,
		words: candidate.words.length,
		lead: candidate.score > 0 && next ? (candidate.score - next.score) / candidate.score : 1,
		asked: asked.size / Math.max(1, query.words.length),
	};
}
