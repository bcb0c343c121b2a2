/** Words shorter than this are too easily another word. */
const SHORTEST = 5;

/** How many letters may be wrong, missing, too many or swapped in a word of this length. */
function slipsIn(word: string): number {
	if (word.length < SHORTEST || /\d/.test(word)) return 0;
	return word.length < 8 ? 1 : 2;
}

/**
 * Known words that a mistyped one may stand for, the nearest first. The first letter must be right.
 *
 * @param known words to choose from
 * @example
 * nearWords('thrrottled', ['throttled', 'template']); // [{ word: 'throttled', slips: 1 }]
 */
export function nearWords(word: string, known: Iterable<string>): { word: string; slips: number }[] {
	const most = slipsIn(word);
	if (most === 0) return [];
	const near: { word: string; slips: number }[] = [];
	for (const candidate of known) {
		if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > most) continue;
		const slips = slipsBetween(word, candidate, most);
		if (slips <= most) near.push({ word: candidate, slips });
	}
	return near.toSorted((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1)).slice(0, 3);
}

/** Optimal string alignment distance, or anything above `most` as soon as it must be above it. */
function slipsBetween(a: string, b: string, most: number): number {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			let slips = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				slips = Math.min(slips, before[j - 2]! + 1);
			}
			current.push(slips);
		}
		if (Math.min(...current) > most) return most + 1;
		[before, previous] = [previous, current];
	}
	return previous[b.length]!;
}
