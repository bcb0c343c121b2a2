// Scripts that put no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a folded text in lower case, in order. Single letters are left out, single digits
 * and single characters of scripts without spaces are not.
 *
 * @example
 * wordsOf('Code: 131_047 isn’t'); // ['code', '131_047', 'isn']
 */
export function wordsOf(text: string): string[] {
	return (
		text
			.toLowerCase()
			.replace(UNSPACED, (run) => ` ${segmentsOf(run).join(' ')} `)
			.match(WORD)
			?.filter((word) => word.length > 1 || !/^[\p{Ll}_]$/u.test(word)) ?? []
	);
}

function segmentsOf(run: string): string[] {
	// One locale for all, or a reader's browser could divide words in another way than the build.
	segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
	return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
