const NAMED = /(?:#|[a-z_]*(?:err|error|kode|code)[a-z_]*["']?\s*[:=]?\s*["']?#?)(\d+)\b/gi;
const ALONE = [/^\W*(\d+)\W*$/, /^\W*(\d{3,})(?=\s*:|\s+[–-])/];

/**
 * Numbers that an agent takes for error codes in a pasted text, those named as such first. Ids,
 * phone numbers and dates are none.
 *
 * @example
 * codesIn('(#131026) Message undeliverable, ticket 28655'); // ['131026']
 * codesIn('33'); // ['33']
 */
export function codesIn(text: string): string[] {
	const named = Array.from(text.matchAll(NAMED), ([, code]) => code!);
	const alone = ALONE.flatMap((form) => form.exec(text)?.[1] ?? []);
	return [...new Set([...named, ...alone])].filter((code) => code.length <= 8);
}
