/**
 * A list as pages of nearly the same length: as few as hold it, and one where it is empty.
 *
 * @param most how much a page may hold
 * @example
 * inPages(['a', 'b', 'c', 'd'], 3); // [['a', 'b'], ['c', 'd']]
 */
export function inPages<T>(items: readonly T[], most: number): T[][] {
	const count = Math.max(1, Math.ceil(items.length / most));
	const start = (page: number) => Math.round((page * items.length) / count);
	return Array.from({ length: count }, (_, page) => items.slice(start(page), start(page + 1)));
}

/** Id of a page of a list: the first has the address of the list. */
export function pageOfList(listId: string, page: number): string {
	return page === 1 ? listId : `${listId}/page/${page}`;
}

/**
 * The pages that a list names at its end: the first, the last and the neighbours of the current one.
 * `undefined` stands for those left out between them, never for a single one.
 *
 * @example
 * namedPages(5, 84); // [1, undefined, 4, 5, 6, undefined, 84]
 */
export function namedPages(current: number, count: number): (number | undefined)[] {
	const near = [1, current - 1, current, current + 1, count].filter((page) => page >= 1 && page <= count);
	const named = [...new Set(near)].toSorted((a, b) => a - b);
	return named.flatMap((page, index) => {
		const before = page - (named[index - 1] ?? 0) - 1;
		if (before === 0) return page;
		return [before === 1 ? page - 1 : undefined, page];
	});
}
