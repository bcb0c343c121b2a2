// Changes when what older workers stored is of no use to this one.
const LAYOUT = 1;

/** Beginning of the names of all our caches of a site; those of other sites of the host differ. */
export function cachePrefix(root: string): string {
	return `known-issues:${root}:`;
}

/**
 * Name of a cache of ours.
 *
 * @param root path of the site's root, with a slash at its end
 * @example
 * cacheName('/docs/', 'pages'); // 'known-issues:/docs/:1:pages'
 */
export function cacheName(root: string, kind: 'pages' | 'files'): string {
	return `${cachePrefix(root)}${LAYOUT}:${kind}`;
}

/**
 * Those of some caches that are ours but of no use any more.
 *
 * @param names of all caches of the host
 */
export function outdatedCaches(names: readonly string[], root: string): string[] {
	const used = new Set([cacheName(root, 'pages'), cacheName(root, 'files')]);
	return names.filter((name) => name.startsWith(cachePrefix(root)) && !used.has(name));
}
