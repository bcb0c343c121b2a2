// Their names, or for an index the folder's, become others as soon as anything in them does.
const NAMED_BY_CONTENT = [
	/^\/_astro\/[^/]+$/,
	/^\/_issues\/[^/]+\.[0-9a-f]{10}\.[^/.]+$/,
	/^\/lookup\/[^/]+\/[^/]+\.bin$/,
];

/**
 * How long a file may be kept: for a year where its name changes with its content, else only until
 * it is asked for again.
 *
 * @param path below the site's base
 */
export function cacheControl(path: string): string {
	return NAMED_BY_CONTENT.some((name) => name.test(path))
		? 'public, max-age=31536000, immutable'
		: 'no-cache';
}
