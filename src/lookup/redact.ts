import { PERSONAL } from './redact/personal.ts';
import type { RedactRule } from './redact/rule.ts';
import { NAMED_SECRETS } from './redact/named-secrets.ts';
import { TOKENS } from './redact/tokens.ts';

// In this order: a named value is one secret, whatever it looks like.
const RULES: readonly RedactRule[] = [...NAMED_SECRETS, ...TOKENS, ...PERSONAL];

/**
 * A text without secrets and personal data. What was there is named in brackets: `[secret]` for
 * values that are called one, `[token]`, `[query]` of an address, `[email]`, `[phone]`, `[ip]`,
 * `[id]`, and `[name]` of a user. Codes of up to 8 digits, dates, versions and words stay.
 *
 * It finds what has a usual form. Whoever sends the text has to read it first.
 *
 * @param text anything, of any length
 * @returns the same for a text that was redacted before
 * @example
 * redact('{"code":190,"access_token":"EAAB1"} for +62 812-3456-7890');
 * // '{"code":190,"access_token":"[secret]"} for [phone]'
 */
export function redact(text: string): string {
	let redacted = text;
	let before: string;
	// Where something was taken out, what stood beside it can have become a word of its own.
	do {
		before = redacted;
		for (const rule of RULES) redacted = apply(rule, redacted);
	} while (redacted !== before);
	return redacted;
}

function apply({ pattern, replacement }: RedactRule, text: string): string {
	return typeof replacement === 'string'
		? text.replace(pattern, replacement)
		: text.replace(pattern, replacement);
}
