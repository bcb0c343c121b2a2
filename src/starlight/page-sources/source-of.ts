/** An address that stands for the site itself, whatever its own is. */
export const SITE_ADDRESS = 'https://site.invalid/';

const SCHEMES = new Set(['data:', 'blob:']);
const HTTP = new Set(['http:', 'https:', 'ws:', 'wss:']);

/**
 * How a policy names where an address leads: its origin, its scheme, or `'self'`.
 *
 * @param base what relative addresses are relative to
 * @returns undefined where nothing is loaded, or where a policy has no way to name it
 * @example
 * sourceOf('https://video.example/embed/1', SITE_ADDRESS); // 'https://video.example'
 * sourceOf('/a.png', SITE_ADDRESS); // "'self'"
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function sourceOf(address: string, base: string): string | undefined {
	const url = URL.parse(address.trim(), base);
	if (!url) return undefined;
	const { protocol, host, origin } = url;
	if (SCHEMES.has(protocol)) return protocol;
	if (!HTTP.has(protocol)) return undefined;
	if (`${origin}/` === SITE_ADDRESS) return "'self'";
	// A host may hold letters that mean something in a policy.
	if (!/^[a-z0-9._-]+(?::\d+)?$/.test(host)) return undefined;
	// With the scheme of the page, as the address has it.
	return /^[\\/]{2}/.test(address.trim()) ? host : `${protocol}//${host}`;
}
