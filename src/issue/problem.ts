import type { RuleName, Severity } from './rules/catalogue.ts';

/** Where in the frontmatter: keys and list positions, for example `['causes', 0, 'steps']`. */
export type FieldPath = readonly (string | number)[];

/** Something that is wrong or doubtful in one file, worded for the person who wrote the file. */
export interface Problem {
	/** Name of the rule, for example `unknown-related`. */
	rule: RuleName;
	severity: Severity;
	/** Path of the file from the project's root, with `/`. */
	file: string;
	/** The field concerned; empty for the file as a whole. */
	path: FieldPath;
	/** What happened, with the author's own value. */
	message: string;
	/** The way out. */
	hint: string;
	/** 1-based position, where it is known already; otherwise found from `path`. */
	line?: number;
	column?: number;
	/** What mends it without a decision of the author's, where there is such a thing. */
	fix?: FieldEdit[];
}

/** A change of one field of the frontmatter. */
export type FieldEdit =
	| { path: FieldPath; value: unknown }
	| { path: FieldPath; remove: true }
	| { path: FieldPath; renameTo: string };

/**
 * A field path as an author would say it.
 *
 * @example
 * fieldName(['causes', 0, 'steps', 2]); // 'causes[1].steps[3]'
 */
export function fieldName(path: FieldPath): string {
	return path
		.map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : index === 0 ? key : `.${key}`))
		.join('');
}

const LONGEST_QUOTE = 60;

/**
 * A value as it is quoted in a message: one line, at most 60 characters.
 *
 * @example
 * quote('eror'); // '"eror"'
 */
export function quote(value: unknown): string {
	const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
	if (text.length <= LONGEST_QUOTE) return text;
	const end = typeof value === 'string' ? '…"' : '…';
	// Half an escape or half a character would stand before the end.
	return text.slice(0, LONGEST_QUOTE - end.length).replace(/(?:\\|[\ud800-\udbff])$/, '') + end;
}

/**
 * The candidate that was probably meant, or undefined when none is near.
 *
 * @example
 * didYouMean('titel', ['title', 'kind']); // 'title'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: { candidate: string; distance: number } | undefined;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
		if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
	}
	return best?.candidate;
}

/**
 * The candidate that nothing else can have meant: {@link didYouMean} where only one is near.
 *
 * @example
 * clearlyMeant('titel', ['title', 'kind']); // 'title'
 * clearlyMeant('cat', ['car', 'cut']); // undefined
 */
export function clearlyMeant(word: string, candidates: Iterable<string>): string | undefined {
	const all = new Set(candidates);
	const near = didYouMean(word, all);
	if (near === undefined) return undefined;
	all.delete(near);
	return didYouMean(word, all) === undefined ? near : undefined;
}

// Damerau-Levenshtein with adjacent swaps, the commonest slip of the finger.
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let distance = Math.min(current[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				distance = Math.min(distance, before[j - 2]! + 1);
			}
			current.push(distance);
		}
		before = previous;
		previous = current;
	}
	return previous[b.length]!;
}
