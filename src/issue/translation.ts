import { fieldTexts } from './field-texts.ts';
import { hash } from './hash.ts';
import type { Issue } from './issue.ts';

/**
 * What changed in one field of the original since a translation was made from it. Steps are `added`
 * where nothing else of them changed, and `reordered` where they are the same in another order.
 */
export interface FieldChange {
	/** `title`, `causes.offline.steps`; `causes.offline` where the whole cause is new or gone. */
	field: string;
	kind: 'changed' | 'added' | 'removed' | 'reordered';
	/**
	 * Places, from 1, of the pieces of the original's field that are new or say something new; none
	 * where the field is new or gone as a whole. For `reordered`, the place that each step had before.
	 */
	places: number[];
}

/**
 * A fingerprint of each field of what an issue says: one short word for each of its pieces, so that
 * pieces are known again wherever they stand.
 *
 * @example
 * fingerprints(issue); // { title: 'k3x09a', 'causes.portfolio.steps': 'b81kq2 z00f4m', … }
 */
export function fingerprints(issue: Issue): Record<string, string> {
	const { bodyFingerprint } = issue;
	const fields = Object.entries(fieldTexts(issue)).map(([field, texts]) => [field, fingerprint(texts)]);
	if (bodyFingerprint) fields.push(['body', bodyFingerprint]);
	return Object.fromEntries(fields) as Record<string, string>;
}

/** The fingerprint of the pieces of one field, in their order. */
export function fingerprint(texts: readonly string[]): string {
	return texts.map(piecePrint).join(' ');
}

const LETTERS = 26;
const REST = 36 ** 5;

/**
 * Six letters and digits that begin with a letter, so that YAML never reads a number. Two different
 * texts have the same ones once in 1.5 billion times.
 */
export function piecePrint(text: string): string {
	const number = hash(text);
	const rest = Math.floor(number / LETTERS) % REST;
	return String.fromCharCode(97 + (number % LETTERS)) + rest.toString(36).padStart(5, '0');
}

/**
 * What changed in the original since a translation was made from it, in the order of the fields;
 * empty where the translation is current or does not say what it was made from. Pieces that only
 * stand in another order are no change, but for steps.
 */
export function changesSince(translation: Issue, original: Issue): FieldChange[] {
	const from = translation.translatedFrom?.fields;
	if (!from) return [];
	const now = fingerprints(original);
	const changes = [...new Set([...Object.keys(now), ...Object.keys(from)])].flatMap(
		(field): FieldChange[] => {
			const cause = /^causes\.[^.]+/.exec(field)?.[0];
			const whole = cause !== undefined && has(now, cause) !== has(from, cause) ? cause : undefined;
			if (whole) return [{ field: whole, kind: has(now, whole) ? 'added' : 'removed', places: [] }];
			return changeOf(field, from[field], now[field]);
		},
	);
	return [...new Map(changes.map((change) => [change.field, change])).values()];
}

/** The fields that make a translation behind its original. */
export function changedFields(translation: Issue, original: Issue): string[] {
	return changesSince(translation, original)
		.filter(({ kind }) => kind !== 'reordered')
		.map(({ field }) => field);
}

/** The issue that a translation was made from, among the languages of the same id. */
export function originalOf(translation: Issue, languages: readonly Issue[]): Issue | undefined {
	const language = translation.translatedFrom?.language;
	return languages.find((issue) => issue.language === language && issue !== translation);
}

/**
 * The language of an issue that the others are translations of: the one that names no original. Where
 * several name none it is the first of them; where all do, there is none.
 */
export function sourceOf(languages: readonly Issue[]): Issue | undefined {
	return languages.find(({ translatedFrom }) => translatedFrom === undefined);
}

function has(fields: Record<string, string>, cause: string): boolean {
	return Object.keys(fields).some((field) => field.startsWith(`${cause}.`));
}

function changeOf(field: string, before: string | undefined, now: string | undefined): FieldChange[] {
	if (before === now) return [];
	if (before === undefined) return [{ field, kind: 'added', places: [] }];
	if (now === undefined) return [{ field, kind: 'removed', places: [] }];
	const left: (string | undefined)[] = before.split(' ');
	const order = now.split(' ').map((piece) => {
		const place = left.indexOf(piece) + 1;
		if (place > 0) left[place - 1] = undefined;
		return place;
	});
	const isOfSteps = /(^|\.)steps$/.test(field);
	const places = order.flatMap((place, index) => (place === 0 ? index + 1 : []));
	if (left.some((piece) => piece !== undefined)) return [{ field, kind: 'changed', places }];
	if (places.length > 0) return [{ field, kind: isOfSteps ? 'added' : 'changed', places }];
	return isOfSteps ? [{ field, kind: 'reordered', places: order }] : [];
}
