const QUOTES: [RegExp, string][] = [
	[/[\u2018\u2019\u201B\u02BC`\u00B4\u1FEF\u1FFD]/g, "'"],
	[/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"'],
];
// Soft hyphens, zero-width characters, marks of direction and byte order marks: invisible, and inside words.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/**
 * The same characters for texts that look the same: one form of quotes, nothing invisible, full
 * width letters as ordinary ones, and never half of a surrogate pair.
 *
 * @example
 * fold('isn’t'); // "isn't"
 * @see https://www.unicode.org/reports/tr15/ for NFKC
 */
export function fold(text: string): string {
	// Before NFKC: it takes accents that stand for quotes apart, and joins what something invisible divides.
	let visible = text.toWellFormed().replace(INVISIBLE, '');
	for (const [pattern, plain] of QUOTES) visible = visible.replace(pattern, plain);
	return visible.normalize('NFKC').replace(CONTROLS, ' ');
}
