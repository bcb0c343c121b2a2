import type { Imported, LineFate } from './draft.ts';
import { BLANK_LINE } from './source-lines.ts';

/** Lines beside each other that have one fate. */
export interface FateRange {
	from: number;
	to: number;
	/** `→ late (en) causes[1].steps`, or `– a blank line`. */
	fate: string;
}

/**
 * The fates of a source as a person reads them: runs of lines, fields without the numbers of their
 * items, and empty lines with what they stand in.
 *
 * @example
 * fateRanges(lines); // [{ from: 12, to: 18, fate: '→ late (en) causes[1].steps' }]
 */
export function fateRanges(lines: readonly LineFate[]): FateRange[] {
	const ranges: FateRange[] = [];
	for (const { line, fate } of lines) {
		const text = wordsOf(fate);
		const last = ranges.at(-1);
		const before = ranges.at(-2);
		if (last?.fate === text) last.to = line;
		else if (last?.fate === BLANK && before?.fate === text) {
			ranges.pop();
			before.to = line;
		} else ranges.push({ from: line, to: line, fate: text });
	}
	return ranges;
}

/** The fate of lines with nothing in them. */
export const BLANK = `– ${BLANK_LINE}`;

function wordsOf(fate: LineFate['fate']): string {
	if ('leftOut' in fate) return `– ${fate.leftOut}`;
	const fields = fate.field
		.split(', ')
		.map((field) => field.replace(/^(causes\[\d*\]\.\w+|\w+)(?:[[.].*)?$/, '$1'));
	return `→ ${fate.draft} (${fate.language}) ${fields.join(', ')}`;
}

/**
 * The lines of a source that have no fate, or more than one: none, if its importer keeps its word.
 *
 * @param count how many lines the source has
 */
export function unaccountedLines({ lines }: Pick<Imported, 'lines'>, count: number): number[] {
	const fates = new Map<number, number>();
	for (const { line } of lines) fates.set(line, (fates.get(line) ?? 0) + 1);
	const all = Array.from({ length: count }, (_, index) => index + 1);
	return all.filter((line) => fates.get(line) !== 1);
}

/** How many lines went into drafts, and how many were left out. */
export function countFates(lines: readonly LineFate[]): { taken: number; leftOut: number; blank: number } {
	const reasons = lines.flatMap(({ fate }) => ('leftOut' in fate ? [fate.leftOut] : []));
	const blank = reasons.filter((reason) => reason === BLANK_LINE).length;
	return { taken: lines.length - reasons.length, leftOut: reasons.length - blank, blank };
}
