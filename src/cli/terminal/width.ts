const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// East Asian letters and their punctuation, and what is shown as a picture, take two columns.
const WIDE =
	/^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303E\u30A0-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|.\uFE0F)/u;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** The signs of a text as readers see them, an accent with its letter. */
export function signsOf(text: string): string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * How many columns of a terminal a line of text takes.
 *
 * @example
 * widthOf('é'); // 1
 * widthOf('連絡先'); // 6
 */
export function widthOf(text: string): number {
	if (/^[\x20-\x7E]*$/.test(text)) return text.length;
	return signsOf(text).reduce((width, sign) => width + (NONE.test(sign) ? 0 : isWide(sign) ? 2 : 1), 0);
}

/** Whether a sign takes two columns. */
export function isWide(sign: string): boolean {
	return WIDE.test(sign);
}
