import { FOR_A_YEAR, NAMED_BY_CONTENT } from '../outputs/served-files.ts';

const NAMED = new RegExp(NAMED_BY_CONTENT.join('|'));

/**
 * How long a file may be kept: for a year where its name changes with its content, else only until
 * it is asked for again.
 *
 * @param path below the site's base
 */
export function cacheControl(path: string): string {
	return NAMED.test(path) ? FOR_A_YEAR : 'no-cache';
}
