import type { RedactRule } from './rule.ts';

/** A key or certificate in PEM. */
export const PEM = /-----BEGIN [A-Z ]{0,40}-----[^-]{0,9000}(?:-----END [A-Z ]{0,40}-----)?/g;

/** Tokens whose beginning says who issued them: Meta, GitHub, GitLab, Slack, Google, AWS and npm. */
export const ISSUED =
	/EAA[A-Za-z\d]{16,4000}|IGQ[\w-]{20,4000}|gh[opsru]_\w{16,4000}|github_pat_\w{16,4000}|glpat-[\w-]{16,4000}|xox[a-z]-[\w-]{8,4000}|AIza[\w-]{20,4000}|ya29\.[\w-]{8,4000}|A[KS]IA[A-Z\d]{12,4000}|npm_\w{20,4000}/g;

/** Keys of Stripe, OpenAI and others: secret (`sk`), restricted (`rk`) and public (`pk`). */
export const PREFIXED_KEY = /(?<![A-Za-z\d])[prs]k[-_](?=[\w-]{0,80}\d)[\w-]{8,4000}/g;

/** A JSON Web Token. */
export const JWT = /(?<![\w-])eyJ[\w-]{5,4000}(?:\.[\w-]{1,4000}){0,4}/g;

/** The token of a header: `Bearer …`. The first group is what stands before it. */
export const BEARER = /(\bbearer[ \t]{1,5})(?:(?=[\w.~+/-]{0,80}\d)[\w.~+/=-]{8,4000}|[\w.~+/=-]{20,4000})/gi;

/** User and password in an address. */
export const USER_INFO = /(?<=:\/\/)[^\s/?#"'<>]{1,300}@/g;

/** Secrets that are known by their form, whatever stands beside them. */
export const TOKENS: readonly RedactRule[] = [
	{ pattern: PEM, replacement: '[token]' },
	// Any part of the query of an address can be a secret.
	{ pattern: USER_INFO, replacement: '[name]@' },
	{ pattern: /(?<=:\/\/[^\s"'<>?]{1,2000})\?[^\s"'<>]+/g, replacement: '?[query]' },
	{ pattern: /(?<=[\w/.~-])([?#])(?=[\w.[\]%-]{1,80}=)[^\s"'<>]+/g, replacement: '$1[query]' },
	{ pattern: ISSUED, replacement: '[token]' },
	{ pattern: PREFIXED_KEY, replacement: '[token]' },
	{ pattern: JWT, replacement: '[token]' },
	{ pattern: BEARER, replacement: '$1[token]' },
	{
		pattern: /(fbtrace[_ -]?id\\{0,3}["']?[ \t]{0,5}[:=][ \t]{0,5}\\{0,3}["']?)[\w+/=-]+/gi,
		replacement: '$1[id]',
	},
	{ pattern: /wamid\.[\w+/=-]+/g, replacement: '[id]' },
	{ pattern: /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, replacement: '[id]' },
	{ pattern: /(?<![\da-z])(?=[a-f]*\d)[\da-f]{32,2000}(?![\da-z])/gi, replacement: '[token]' },
	// Random letters of both cases, with more digits among them than a name has.
	{
		pattern: /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=(?:[A-Za-z_-]*\d){3})(?=[\w-]{24})[\w-]+={0,2}/g,
		replacement: '[token]',
	},
];
