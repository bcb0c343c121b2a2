import { quote, type FieldPath } from '../problem.ts';
import type { FileRule } from './rule.ts';

/** Name of the rule, as `allow` takes it. */
export const SECRET_RULE = 'secret-request';

const WAY_OUT =
	'Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }].';

const HAND_OVER =
	'send|sends|share|tell|give|e-?mail|forward|provide|disclose|read out|message us|kirim(?:kan)?|mengirim(?:kan)?|berikan|beri tahu(?:kan)?|beritahu(?:kan)?|bagikan|sebutkan|sampaikan|infokan|serahkan';
const SECRET =
	'passwords?|passcodes?|pins?|otps?|one-time (?:code|password|pin)s?|verification codes?|security codes?|2fa codes?|(?:kata )?sandi|kode (?:otp|verifikasi|keamanan|sekali pakai)|kode sandi';
// Up to five words may stand between the verb and the secret ("send us the admin's current password"),
// but not one that makes something else the thing sent ("send the request to release the PIN").
const BETWEEN =
	'(?:\\s+(?!(?:request|letter|form|message|e-?mail|release|without|about|screenshot|permintaan|surat|formulir|pelepasan|tanpa|tentang)\\b)[\\p{L}\\p{N}\'’"“”*_-]+){0,5}?';
const REQUEST = new RegExp(
	`(?<![\\p{L}-])(?:${HAND_OVER})\\b${BETWEEN}\\s+["“*_]*(?:${SECRET})(?![\\p{L}-])`,
	'iu',
);
const NEGATED =
	/(?<!\p{L})(?:never|not|don['’]t|nobody|no one|without|jangan|tidak|tak|bukan|tanpa|dilarang)(?!\p{L})/iu;
// A line of a letter that asks the reader to fill in a secret: "Password: {password}".
const FORM_LINE = new RegExp(`^[\\s>*-]*(?:[\\p{L}']+ ){0,2}(?:${SECRET})\\s*:`, 'iu');

// A line break alone ends no sentence, but an empty line and the next item of a list do.
const SENTENCE_END = /(?<=[.!?;:])\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/;

/**
 * Whether a text asks the reader to hand a password or one-time code to somebody. Typing a code
 * into a screen, and warnings not to share it, are fine.
 *
 * @example
 * asksForSecret('Send us your password.'); // true
 * asksForSecret('Never share your PIN.'); // false
 */
export function asksForSecret(text: string): boolean {
	const sentences = text.split(SENTENCE_END);
	const asks = sentences.some((sentence) => REQUEST.test(sentence) && !NEGATED.test(sentence));
	return asks || text.split('\n').some((line) => FORM_LINE.test(line));
}

/** What is said of a text that asks for a secret: message and way out. */
export function secretRequest(text: string): [message: string, hint: string] {
	return [`The text asks the reader to hand over a password or one-time code: ${quote(text)}`, WAY_OUT];
}

/** No text asks the reader to hand over a secret, unless `allow` gives a reason. */
export const noSecretRequests: FileRule = ({ data }, report) => {
	if (data.allow.some(({ rule }) => rule === SECRET_RULE)) return;
	for (const { path, text } of textsOf(data, [])) {
		if (path[0] === 'errors' || path[0] === 'allow' || !asksForSecret(text)) continue;
		report(SECRET_RULE, path, ...secretRequest(text));
	}
};

function* textsOf(value: unknown, path: FieldPath): Generator<{ path: FieldPath; text: string }> {
	if (typeof value === 'string') yield { path, text: value };
	else if (Array.isArray(value))
		for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
	else if (value && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
	}
}
