import { BEARER, ISSUED, JWT, PEM, PREFIXED_KEY, USER_INFO } from '../../lookup/redact/tokens.ts';
import { positionIn } from './position.ts';
import type { WritingRule } from './rule.ts';

/** A form of secret: what it is called, and where the secret itself begins in what is found. */
interface Form {
	what: string;
	pattern: RegExp;
	secretOf: (found: string) => string;
}

const whole = (found: string) => found;
const FORMS: readonly Form[] = [
	{ what: 'a private key', pattern: PEM, secretOf: (found) => (found.includes('PRIVATE KEY') ? found : '') },
	{ what: 'an access token', pattern: ISSUED, secretOf: whole },
	// Public keys are meant to be seen.
	{ what: 'a secret key', pattern: PREFIXED_KEY, secretOf: (found) => (found.startsWith('p') ? '' : found) },
	{ what: 'a JSON Web Token', pattern: JWT, secretOf: (found) => (found.includes('.') ? found : '') },
	{ what: 'an access token', pattern: BEARER, secretOf: (found) => found.replace(/^bearer\s+/i, '') },
	{
		what: 'a password in an address',
		pattern: USER_INFO,
		secretOf: (found) => found.slice(found.indexOf(':') + 1, -1),
	},
];
// One cheap look decides for nearly every file that there is none.
const HINT_OF_ANY =
	/-----BEGIN|EAA|IGQ|gh[opsru]_|github_pat_|glpat-|xox[a-z]-|AIza|ya29|A[KS]IA|npm_|[rs]k[-_]|eyJ|bearer|:\/\/[^\s/]*@/i;

/** No text of the file holds a password, key or token: whoever reads the page could use it. */
export const noSecrets: WritingRule = ({ contents }, report) => {
	for (const { what, secret, offset } of secretsIn(contents)) {
		report(
			'secret',
			[],
			`The text holds ${what}: ${masked(secret)}.`,
			'Take it out, and make it invalid where it was issued: it may have been seen. In an example, write YOUR_TOKEN in its place.',
			positionIn(contents, offset),
		);
	}
};

/**
 * A text with its secrets masked, for messages that quote it.
 *
 * @example
 * maskSecrets('https://rina:hunter2@shop.co.id/'); // 'https://rina:h… (7 characters)@shop.co.id/'
 */
export function maskSecrets(text: string): string {
	let shown = text;
	for (const { secret } of secretsIn(text)) shown = shown.replaceAll(secret, masked(secret));
	return shown;
}

/** A secret and where it stands first. */
interface Found {
	what: string;
	secret: string;
	offset: number;
}

/** The secrets of a text, each once. */
export function secretsIn(text: string): Found[] {
	if (!HINT_OF_ANY.test(text)) return [];
	const found = new Map<string, Found>();
	for (const { what, pattern, secretOf } of FORMS) {
		for (const { 0: match, index } of text.matchAll(pattern)) {
			const secret = secretOf(match);
			const isKnown = [...found.keys()].some((known) => known.includes(secret));
			if (secret === '' || isKnown || isPlaceholder(secret, match)) continue;
			found.set(secret, { what, secret, offset: index + match.indexOf(secret) });
		}
	}
	return [...found.values()];
}

// What stands for a secret in documentation: words, one letter again and again, counting.
const PLACEHOLDER =
	/example|your|token|secret|passw|placeholder|dummy|sample|redacted|replace|xxxx|\.\.\.|…|[*•]{2}|[{}<>[\]$]|(.)\1{4}|abcdef|123456/i;
const SHORTEST = 16;

function isPlaceholder(secret: string, match: string): boolean {
	if (match.includes('PRIVATE KEY')) return secret.replace(/-----[^-]*-----/g, '').trim().length < 64;
	if (PLACEHOLDER.test(secret)) return true;
	// A password can have any form; what is issued is long, with digits among the letters.
	if (match.endsWith('@'))
		return !match.includes(':') || secret === '' || /^(?:pass|pwd|pw|sandi|katasandi)$/i.test(secret);
	return secret.length < SHORTEST || !/\d/.test(secret) || !/[a-z]/i.test(secret);
}

function masked(secret: string): string {
	if (secret.startsWith('-----')) return '-----BEGIN …';
	return `${secret.slice(0, secret.length < SHORTEST ? 1 : 4)}… (${secret.length} characters)`;
}
