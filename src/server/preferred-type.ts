import { parseAccept } from 'hono/utils/accept';

/**
 * The type that a client likes best of those that there are. Of those that it likes alike, one that
 * it names wins over one that only a wildcard covers, then the first.
 *
 * @param header the `Accept` of the request; anything is welcome where there is none
 * @param types the preferred first
 * @returns undefined where it takes none of them
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 * @example
 * preferredType('application/json, *\/*', ['text/markdown', 'application/json']); // 'application/json'
 */
export function preferredType<Type extends string>(
	header: string | undefined,
	types: readonly Type[],
): Type | undefined {
	const accepted = parseAccept(header || '*/*');
	const fit = (type: string) => {
		const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
		const index = ranges.findIndex((range) => accepted.some((each) => each.type.toLowerCase() === range));
		const q = accepted.find((each) => each.type.toLowerCase() === ranges[index])?.q ?? 0;
		return { q, exactness: -index };
	};
	const [best] = types
		.map((type) => ({ type, ...fit(type) }))
		.filter(({ q }) => q > 0)
		.toSorted((a, b) => b.q - a.q || b.exactness - a.exactness);
	return best?.type;
}
