import type { FilterColumn, FilterFile } from '../../starlight/list-page.ts';

/** The values that were chosen, by facet. */
type Choices = Readonly<Record<string, string>>;

/**
 * The issues that have every chosen value, by their places in the list of all.
 *
 * @param withWords places of the issues that have the words looked for; undefined where none are
 */
export function chosenIssues(
	{ count, facets }: Pick<FilterFile, 'count' | 'facets'>,
	choices: Choices,
	withWords?: ReadonlySet<number>,
): number[] {
	const chosen = facets.filter(({ id }) => choices[id] !== undefined);
	return Array.from({ length: count }, (_, place) => place).filter(
		(place) =>
			(withWords?.has(place) ?? true) &&
			chosen.every((facet) => hasValue(facet, facet.values.indexOf(choices[facet.id]!), place)),
	);
}

/**
 * How many issues there would be with each value of a facet, in the order of its values, if nothing
 * else about the other choices changed.
 */
export function countsOf(
	file: Pick<FilterFile, 'count' | 'facets'>,
	facet: FilterColumn,
	choices: Choices,
	withWords?: ReadonlySet<number>,
): number[] {
	const others = Object.fromEntries(Object.entries(choices).filter(([id]) => id !== facet.id));
	const issues = chosenIssues(file, others, withWords);
	return facet.values.map((_, value) => issues.filter((place) => hasValue(facet, value, place)).length);
}

function hasValue({ isSet, issues }: FilterColumn, value: number, place: number): boolean {
	if (value === -1) return false;
	const own = issues[place] ?? 0;
	return isSet ? ((own >> value) & 1) === 1 : own === value;
}
