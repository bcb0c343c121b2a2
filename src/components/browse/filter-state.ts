/** What a reader has chosen: a value for some of the facets, and a text. */
export interface FilterState {
	choices: Readonly<Record<string, string>>;
	text: string;
}

/** The values that each facet has. */
export type FacetValues = ReadonlyMap<string, readonly string[]>;

const TEXT = 'q';

/**
 * What the query of an address chooses. What no facet knows is left out.
 *
 * @example
 * stateOfQuery('?who=user&q=131047', new Map([['who', ['user', 'admin']]]));
 * // { choices: { who: 'user' }, text: '131047' }
 */
export function stateOfQuery(query: string, facets: FacetValues): FilterState {
	const values = new URLSearchParams(query);
	const choices = Array.from(facets.keys(), (facet) => [facet, values.get(facet) ?? ''] as const);
	return {
		choices: Object.fromEntries(choices.filter(([facet, value]) => facets.get(facet)!.includes(value))),
		text: (values.get(TEXT) ?? '').trim(),
	};
}

/** The address of a list with a state in its query; what else the query holds stays. */
export function addressOf(path: string, query: string, facets: FacetValues, state: FilterState): string {
	const values = new URLSearchParams(query);
	for (const key of [...facets.keys(), TEXT]) values.delete(key);
	for (const [facet, value] of Object.entries(state.choices)) values.set(facet, value);
	if (state.text) values.set(TEXT, state.text);
	const written = values.toString();
	return written ? `${path}?${written}` : path;
}

/** Whether nothing is chosen. */
export function isEmpty({ choices, text }: FilterState): boolean {
	return text === '' && Object.keys(choices).length === 0;
}
