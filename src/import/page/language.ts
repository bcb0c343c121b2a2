import { FUNCTION_WORDS } from '../../issue/function-words.ts';

/** How much speaks for each language that we know: its function words, by its tag. */
type LanguageCount = Readonly<Record<string, number>>;

/** So many of the words of a text at least are function words of its language. */
const SHARE = 0.12;

/**
 * The language of a text by its function words; undefined where they do not tell.
 *
 * @example
 * languageOf('Jika tombol itu tidak bisa diklik'); // 'id'
 * languageOf('Remove Account'); // undefined
 */
export function languageOf(text: string): string | undefined {
	const words = prose(text);
	const counted = Object.entries(countIn(words)).toSorted(([, a], [, b]) => b - a);
	const [[language, count], [, next]] = [counted[0]!, counted[1]!];
	const isClear = count >= Math.max(2 * next, next + (words.length > 6 ? 2 : 1));
	return isClear && count >= words.length * SHARE ? language : undefined;
}

/** The words of a text that can tell its language: not code, addresses, or what is quoted. */
function prose(text: string): string[] {
	const plain = text.replace(
		/`[^`]*`|\]\([^)]*\)|https?:\/\/\S+|["“][^"”\n]{0,80}["”]|\*\*[^*\n]+\*\*/g,
		' ',
	);
	return plain.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}

function countIn(words: readonly string[]): LanguageCount {
	const counts: Record<string, number> = {};
	for (const [language, own] of Object.entries(FUNCTION_WORDS)) {
		const others = Object.entries(FUNCTION_WORDS).filter(([other]) => other !== language);
		counts[language] = words.filter(
			(word) => own.has(word) && !others.some(([, set]) => set.has(word)),
		).length;
	}
	return counts;
}
