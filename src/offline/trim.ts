/** Pages that are kept, the newest. */
export const MOST_PAGES = 60;
/** Files from which on it is worth looking for those that nothing needs. */
export const MANY_FILES = 150;
/** Files that are kept whether a page needs them or not, the newest: of Pagefind, and icons. */
const MOST_OTHERS = 60;

/** Those of some pages that are too many, from their keys in the order in which they were stored. */
export function pagesToDrop(keys: readonly string[]): string[] {
	return keys.slice(0, Math.max(0, keys.length - MOST_PAGES));
}

/**
 * Those of the stored files that no stored page needs. The lookup's are not among them.
 *
 * @param keys in the order in which they were stored
 * @param needed by the stored pages
 * @param root address of the site's root
 */
export function filesToDrop(keys: readonly string[], needed: ReadonlySet<string>, root: string): string[] {
	const others = keys.filter((key) => !needed.has(key) && !key.startsWith(`${root}lookup/`));
	return others.slice(0, Math.max(0, others.length - MOST_OTHERS));
}

/**
 * Those of the stored files that belong to an older index of the lookup.
 *
 * @param folder of the index that is stored whole
 * @param root address of the site's root
 */
export function indexFilesToDrop(keys: readonly string[], folder: string, root: string): string[] {
	const lookup = `${root}lookup/`;
	return keys.filter(
		(key) => key.startsWith(lookup) && key.endsWith('.bin') && !key.startsWith(`${lookup}${folder}/`),
	);
}
