/**
 * An English word without its ending, so that `messages`, `messaging` and `message` are one.
 * Light on purpose: a stem that is too short makes neighbours of unrelated errors.
 *
 * @param word in lower case
 * @example
 * englishStem('registered'); // 'register'
 */
export function englishStem(word: string): string {
	if (word.length > 4 && /ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
	let stem = word;
	if (stem.length > 3 && /[^s]s$/.test(stem) && !/(?:us|is)$/.test(stem)) stem = stem.slice(0, -1);
	if (stem.length > 6 && stem.endsWith('ing')) stem = stem.slice(0, -3);
	else if (stem.length > 5 && /[^e]ed$/.test(stem)) stem = stem.slice(0, -2);
	return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
