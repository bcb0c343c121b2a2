// Nobody reads on; and a thousand lists that are all near each other make half a million pairs.
const MOST_FOR_ONE = 5;

/**
 * Pairs of word lists that share nearly all their words, by their places in the list; for each list
 * the first few that are near it.
 *
 * Two sets whose share of common words is at least `least` have one of their few rarest words in
 * common, so that each list is only held against those, not against all (prefix filtering).
 *
 * @param least share of the common words among all words of both, from 0 to 1
 * @example
 * nearSets([['no', 'such', 'user'], ['no', 'such', 'file']], 0.5); // [[0, 1]]
 * @see https://doi.org/10.1145/1242572.1242591 Bayardo, Ma, Srikant: Scaling Up All Pairs Similarity Search
 */
export function nearSets(
	lists: readonly (readonly string[])[],
	least: number,
): [one: number, other: number][] {
	const sets = lists.map((list) => new Set(list));
	const frequency = new Map<string, number>();
	for (const word of sets.flatMap((set) => [...set])) frequency.set(word, (frequency.get(word) ?? 0) + 1);
	const byRarity = (a: string, b: string) =>
		frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : Number(a > b));
	const holders = new Map<string, number[]>();
	const pairs: [number, number][] = [];
	for (const [place, set] of sets.entries()) {
		const rarest = [...set].toSorted(byRarity).slice(0, set.size - Math.ceil(least * set.size) + 1);
		const candidates = new Set(rarest.flatMap((word) => holders.get(word) ?? []));
		for (const other of firstNear(candidates, (candidate) => isNear(sets[candidate]!, set, least)))
			pairs.push([other, place]);
		for (const word of rarest) {
			const places = holders.get(word);
			if (places) places.push(place);
			else holders.set(word, [place]);
		}
	}
	return pairs;
}

function firstNear(candidates: Iterable<number>, near: (candidate: number) => boolean): number[] {
	return Iterator.from(candidates).filter(near).take(MOST_FOR_ONE).toArray();
}

function isNear(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
	const [small, large] = one.size < other.size ? [one, other] : [other, one];
	if (small.size < least * large.size) return false;
	let common = 0;
	for (const word of small) if (large.has(word)) common += 1;
	return common >= least * (small.size + large.size - common);
}
