import { quote, type FieldPath } from '../problem.ts';
import type { FileRule } from './rule.ts';
import { FORM_LINE, REQUESTS, WANTS } from './secret-phrases.ts';

export const SECRET_RULE = 'secret-request';

const WAY_OUT =
	'Let the reader type it into the official screen only, or ask for a confirmation instead. If it is right here, add allow: [{ rule: secret-request, reason: … }].';

// One cheap look decides for most texts.
const ANY_SECRET = /pass|pin|otp|code|kode|sandi|digit/i;
// "If it does not work, …", "If anybody asks you to send a code, …": what counts is what comes then.
const CONDITION = /^\s*(?:if|when|unless|jika|kalau|bila|apabila|ketika|saat)\s[^,]{1,200},\s/i;
// "How do I send my customers a one-time code?"
const ASKS_HOW = /(?<!\p{L})(?:how (?:do|can|to|should)|bagaimana|gimana|gmn|cara)(?!\p{L})/iu;
const NEGATED =
	/(?<!\p{L})(?:never|not|don['’]t|nobody|no one|without|jangan|tidak|tak|bukan|tanpa|dilarang)(?!\p{L})/iu;

// A line break alone ends no sentence, but an empty line and the next item of a list do.
const SENTENCE_END = /(?<=[.!?;:])\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/;

/**
 * Whether a text asks somebody to hand over a password or one-time code. Typing a code into a
 * screen, and warnings not to share it, are fine.
 *
 * @param ours whether "we" in the text are those who publish it; otherwise it is the reader who speaks
 * @example
 * asksForSecret('Send us your password.'); // true
 * asksForSecret('We need your PIN.'); // true
 * asksForSecret('We need your PIN.', false); // false
 * asksForSecret('Never share your PIN.'); // false
 */
export function asksForSecret(text: string, ours = true): boolean {
	if (!ANY_SECRET.test(text)) return false;
	const patterns = ours ? [...REQUESTS, ...WANTS] : REQUESTS;
	return (
		text
			.split(SENTENCE_END)
			.map((sentence) => sentence.replace(CONDITION, ''))
			.some(
				(sentence) =>
					!NEGATED.test(sentence) &&
					(ours || !ASKS_HOW.test(sentence)) &&
					patterns.some((pattern) => pattern.test(sentence)),
			) || text.split('\n').some((line) => FORM_LINE.test(line))
	);
}

/** What is said of a text that asks for a secret: message and way out. */
export function secretRequest(text: string): [message: string, hint: string] {
	return [`The text asks the reader to hand over a password or one-time code: ${quote(text)}`, WAY_OUT];
}

// In these, the reader says "we".
const OF_READERS: ReadonlySet<string | number> = new Set(['symptoms', 'aliases', 'templates']);

/** No text asks the reader to hand over a secret. */
export const noSecretRequests: FileRule = ({ data }, report) => {
	for (const { path, text } of textsOf(data, [])) {
		if (path[0] === 'errors' || path[0] === 'allow') continue;
		if (!asksForSecret(text, !OF_READERS.has(path[0]!))) continue;
		report(SECRET_RULE, path, ...secretRequest(text));
	}
};

/** Every text in a value, with its place. */
export function* textsOf(value: unknown, path: FieldPath): Generator<{ path: FieldPath; text: string }> {
	if (typeof value === 'string') yield { path, text: value };
	else if (Array.isArray(value))
		for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
	else if (value && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) yield* textsOf(item, [...path, key]);
	}
}
