/**
 * Parts of an error that differ from one occurrence to the next and say nothing about which error
 * it is. In this order, since the later patterns would take pieces of what the earlier ones match.
 */
const VOLATILE: readonly RegExp[] = [
	// Addresses of pages and mail.
	/\bhttps?:\/\/[^\s"'<>)\]]+/gi,
	/(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w/g,
	// Dates and times: 2026-01-02T11:15:09.954Z, 11:15:09,123.
	/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/g,
	/\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g,
	// UUIDs, hashes, ids of messages, tokens: long, with digits and letters.
	/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi,
	/\b(?=[a-f]*\d)[\da-f]{10,}\b/gi,
	/\bwamid\.[\w=+/-]+/g,
	/\b(?=\w*\d)(?=\w*[A-Z])(?=\w*[a-z])[\w-]{18,}={0,2}/g,
	// Telephone numbers, and what is as long as one. Codes beside each other are none: 131047 (190).
	/(?:\+\d|(?<![\w-])\(?0\d)[\d ()-]{6,}\d|\d{10,}/g,
	/(?<![\w-])(?=\d(?:[ ()-]*\d){9})\d{1,4}(?:[ ()-]{1,3}\d{2,4}){2,}(?!\d)/g,
	// Paths of files, with line and column: C:\src\main.cpp(12,5), /app/index.ts:3:7.
	/(?:\b[A-Za-z]:|\.{1,2})?(?:[\\/][\w.@$[\]+-]+){2,}(?:\(\d+(?:,\d+)?\)|(?::\d+){1,2})?/g,
	/(?<![\w.-])[\w.-]+\.(?:astro|c|cc|cpp|cs|dll|exe|go|h|hpp|java|js|jsx|kt|lib|mjs|obj|php|py|rb|rs|svelte|swift|ts|tsx|vcxproj|vue)\b(?:\(\d+(?:,\d+)?\)|(?::\d+){1,2})?/g,
];

/**
 * A text without its volatile parts.
 *
 * @example
 * withoutVolatile('POST https://graph.facebook.com/v23.0/123/messages failed'); // 'POST   failed'
 */
export function withoutVolatile(text: string): string {
	return VOLATILE.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
