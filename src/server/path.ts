/**
 * The path of an address, as it was written. It is read without a parser, which costs more than all
 * else that is done for a file.
 *
 * @param url absolute, as in a `Request`
 * @example
 * pathOf('https://help.example/a%20b/?c'); // '/a%20b/'
 */
export function pathOf(url: string): string {
	const start = url.indexOf('/', url.indexOf('://') + 3);
	if (start === -1) return '/';
	const end = url.slice(start).search(/[?#]/);
	return end === -1 ? url.slice(start) : url.slice(start, start + end);
}

/** The query of an address with its question mark, or nothing. */
export function queryOf(url: string): string {
	const start = url.indexOf('?');
	return start === -1 ? '' : url.slice(start).split('#')[0]!;
}

/**
 * The base of a site as addresses begin: percent-encoded, without a slash at the end.
 *
 * @example
 * prefixOf('/bantuan é'); // '/bantuan%20%C3%A9'
 * prefixOf('/'); // ''
 */
export function prefixOf(base: string): string {
	const { pathname } = new URL(`/${base.replace(/^\/+|\/+$/g, '')}`, 'http://localhost');
	return pathname === '/' ? '' : pathname;
}
