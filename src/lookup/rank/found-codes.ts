import type { CodeCandidate } from '../query/codes.ts';
import type { Found } from './found.ts';

/** A documented code in a text, and how surely it is one: from 0 to 1. */
export interface FoundCode {
	code: string;
	weight: number;
}

/** The best code that a text holds of each issue, by the number. */
export function foundCodes(
	candidates: readonly CodeCandidate[],
	codes: Found['codes'],
): Map<number, FoundCode> {
	const byDocument = new Map<number, FoundCode>();
	for (const { code, evidence } of candidates) {
		const weight = weightOf(code, evidence);
		for (const document of codes.get(code) ?? []) {
			if (weight > (byDocument.get(document)?.weight ?? 0)) byDocument.set(document, { code, weight });
		}
	}
	return byDocument;
}

// The shorter a number, the more of them stand in a text by chance.
function weightOf(code: string, evidence: CodeCandidate['evidence']): number {
	if (/^\d{1,2}$/.test(code)) return 0.55;
	if (/^\d{3}$/.test(code)) return 0.8;
	return evidence !== 'shaped' || /\D/.test(code) ? 1 : 0.5;
}
