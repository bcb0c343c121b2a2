import { fold } from '../text/fold.ts';

/** A code that a text seems to hold. */
export interface CodeCandidate {
	/** As the index holds it, see {@link codeKey}. */
	code: string;
	/**
	 * `marked` where the text says that it is one, `numbered` behind a `#`, as tickets are too,
	 * `shaped` where it only looks like one.
	 */
	evidence: 'marked' | 'numbered' | 'shaped';
}

const MARKED: readonly RegExp[] = [
	// (#131047)
	/\(#\s?(\d{1,8})\)/g,
	// "code":131047, error_code=190, kode error 131047, errorCode: 190
	/(?:\b|_)(?:error[_ ]?(?:sub)?code|(?:sub)?code|kode(?: (?:error|galat|kesalahan))?|errno|galat)["']?(?:\s*(?:=>|[:=])\s*|\s+)["'([]?#?(\d{1,8})\b/gi,
	// error 131047, error: 190, error [190]
	/\b(?:error|err|eror|kesalahan)\s*(?:[:#]\s*)?["'([]?(\d{2,8})\b/gi,
	// 131047: Re-engagement message
	/(?:^|[\n"'([])[ \t]*(\d{2,8})[ \t]*[:\-–—]\s/g,
	// Fehler 190, token 190: a few words of any language that end in a number.
	/^[^\p{N}\n]{1,30}?(\d{2,8})[^\p{L}\p{N}]*$/gu,
];
const NUMBERED = /#\s?(\d{1,8})\b/g;
const SHAPED: readonly RegExp[] = [
	// TS2339, C2065, E0277, ORA-00942
	/\b([A-Za-z]{1,6}-?\d{3,6})\b/g,
	// ERR_CONNECTION_REFUSED, snippet_invalid_rest_parameter
	/\b([A-Za-z][A-Za-z\d]*(?:_[A-Za-z\d]+)+)\b/g,
	// KubeDeploymentReplicasMismatch, OAuthException
	/\b([A-Za-z][a-z\d]+[A-Z][A-Za-z\d]+)\b/g,
	/\b(\d{5,8})\b/g,
];
// 0x80070057, auth/invalid-phone-number, ECONNREFUSED: anything without spaces that is no ordinary word.
const TOKEN = /(?<![^\s"'`([{<,;=])[A-Za-z\d][\w./:-]*[A-Za-z\d](?!\w)/g;
const ORDINARY = /^(?:\d+|[A-Za-z]?[a-z]+|[A-Z]{1,3})$/;
// "C 2065": letters and number apart, as some people write a code that stands alone.
const APART = /\b([A-Za-z]{1,5})\s(\d{3,6})\b/g;
const ONLY_CODE =
	/^[^\p{L}\p{N}]*(?:(?:error|err|eror|kode|code|galat|kesalahan|errno|http|status)(?![\p{L}\p{N}_])[^\p{L}\p{N}]*)*([A-Za-z]{0,6}-?\d{1,8}|[A-Za-z]{1,3} \d{3,6})[^\p{L}\p{N}]*$/iu;
// auth/invalid-email, rate_limit, 131047.1: one word that nobody would write in a sentence.
const ONLY_TOKEN = /^(?=\w*_|\S*\d\S*[.:-]|\S*[.:-]\S*\d|\S*\/\S*-)[A-Za-z\d][\w./:-]{1,99}(?<![./:-])$/;

/**
 * Codes that a folded text may hold, those it marks as codes first.
 *
 * @example
 * codesIn('failed: (#131047) Message undeliverable'); // [{ code: '131047', evidence: 'marked' }]
 */
export function codesIn(text: string): CodeCandidate[] {
	const found = new Map<string, CodeCandidate['evidence']>();
	const add = (code: string, evidence: CodeCandidate['evidence']) => {
		const key = codeKey(code);
		if (!found.has(key)) found.set(key, evidence);
	};
	const alone = onlyCode(text);
	if (alone !== undefined) add(alone, 'marked');
	for (const pattern of MARKED) for (const [, code] of text.matchAll(pattern)) add(code!, 'marked');
	for (const [, code] of text.matchAll(NUMBERED)) add(code!, 'numbered');
	for (const pattern of SHAPED) for (const [, code] of text.matchAll(pattern)) add(code!, 'shaped');
	for (const [, letters, digits] of text.matchAll(APART)) add(`${letters}${digits}`, 'shaped');
	for (const [token] of text.matchAll(TOKEN)) if (!ORDINARY.test(token)) add(token, 'shaped');
	return Array.from(found, ([code, evidence]) => ({ code, evidence }));
}

/**
 * A code as the index holds it, however it is written.
 *
 * @example
 * codeKey('(#131047)'); // '131047'
 * codeKey('c 2065'); // 'C2065'
 */
export function codeKey(code: string): string {
	return fold(code)
		.replace(/^[(#\s]+|[)\s]+$|\s/g, '')
		.toUpperCase();
}

/**
 * The code, where a folded text is nothing else: `131047`, `#131047`, `error TS2339`.
 *
 * @example
 * onlyCode('kode error 131047'); // '131047'
 * onlyCode('131047 after sending'); // undefined
 */
export function onlyCode(text: string): string | undefined {
	return ONLY_CODE.exec(text)?.[1]?.replace(/\s/g, '') ?? ONLY_TOKEN.exec(text)?.[0];
}

/**
 * What codes of one kind have in common: their letters and the number of their digits, or how
 * their words are joined.
 *
 * @example
 * shapeOf('LNK2019'); // 'LNK0000'
 * shapeOf('SNIPPET_INVALID'); // '_'
 */
export function shapeOf(code: string): string {
	return /\d/.test(code) ? code.replace(/\d/g, '0') : code.replace(/[^_./:-]+/g, '').slice(0, 1);
}
