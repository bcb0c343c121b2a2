import { z } from 'zod';

/** Identifiers: lower-case words joined by hyphens. They become part of addresses. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NO_ID = 'is not an id: use lower-case letters, digits and hyphens';

/**
 * An identifier made of the words of a text; empty where it has no latin letters or digits.
 *
 * @example
 * toId('Número não elegível (131047)'); // 'numero-nao-elegivel-131047'
 */
export function toId(words: string): string {
	return words
		.normalize('NFKD')
		.replace(/\p{M}|['’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

// Embedding and override controls can make text read differently from what it is; isolates and
// marks, which right-to-left writers need, stay.
const BIDI_OVERRIDES = /[\u202A-\u202E]/g;
// Control characters other than tab and line breaks.
const CONTROLS = /[^\P{Cc}\t\n\r]/u;

function wellFormed(value: string): boolean {
	return value.isWellFormed() && !CONTROLS.test(value);
}

function text(max: number) {
	return z
		.string()
		.refine(wellFormed, 'contains a character that cannot be shown (a control character or half of one)')
		.max(max);
}

/** Words shown exactly as they are, on one line. At most `max` characters. */
export function plain(max = 300) {
	return text(max)
		.overwrite((value) => value.replace(BIDI_OVERRIDES, '').replace(/\s+/g, ' ').trim())
		.min(1);
}

/** Inline Markdown: links, emphasis and code; never HTML. At most `max` characters. */
export function markdown(max = 2000) {
	return text(max)
		.overwrite((value) => value.replace(BIDI_OVERRIDES, '').trim())
		.min(1)
		.meta({ contentMediaType: 'text/markdown' });
}

/** Text kept letter for letter, line breaks included. At most `max` characters. */
export function verbatim(max = 4000) {
	return text(max).min(1).meta({ contentMediaType: 'text/plain' });
}

/**
 * One of some values, each with what it means.
 *
 * @example
 * choice({ rare: 'seldom', common: 'mostly' }).parse('rare'); // 'rare'
 */
export function choice<const Values extends Record<string, string>>(meanings: Values) {
	const values = Object.keys(meanings) as (keyof Values & string)[];
	return z.enum(values).meta({ enumDescriptions: Object.values(meanings) });
}

/** An identifier such as `number-not-eligible`. */
export function identifier() {
	return z
		.string()
		.regex(ID_PATTERN, NO_ID)
		.max(100)
		.meta({ patternErrorMessage: `This ${NO_ID}.` });
}

/** The address of a page without slashes around it, such as `id/masalah/nomor-ditolak`. */
export function slug() {
	return plain().regex(
		/^(?!(?:.*\/)?index$)(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/,
		'is not the address of a page: write words joined by hyphens, with / between folders',
	);
}

/** A web address. */
export function address() {
	return z.url({ protocol: /^https?$/, error: 'is not a web address that begins with https://' }).max(2000);
}

/** A calendar day, `YYYY-MM-DD`. */
export function day() {
	return z.iso.date('is not a calendar day such as 2026-11-23');
}
