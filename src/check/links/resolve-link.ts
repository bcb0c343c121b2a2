import type { Site } from '../../outputs/library.ts';
import { encodePath, pagePath } from '../../outputs/urls.ts';

// Where a site does not know its own address, any will do to follow a link from.
const NOWHERE = 'http://site.invalid';

/** Where a link leads. */
export type Target =
	/** To a path below the site's base, decoded and without a slash in front, and a place there. */
	| { kind: 'inside'; path: string; anchor: string }
	/** To a path on the same host that does not lie below the base. */
	| { kind: 'beside'; path: string; anchor: string }
	/** To another site. */
	| { kind: 'outside'; url: string }
	/** To no page: mail, telephone, or no address at all. */
	| { kind: 'none' };

/**
 * Follows a link of a page as a browser does.
 *
 * @param pageId the page that it stands on, without base and slashes
 * @example
 * resolveLink('../pin/#code', 'en/issues/a', site); // { kind: 'inside', path: 'en/issues/pin/', anchor: 'code' }
 */
export function resolveLink(href: string, pageId: string, site: Site): Target {
	const home = site.origin || NOWHERE;
	const page = home + encodePath(pagePath(site, pageId));
	const url = URL.parse(href, page);
	if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'none' };
	if (url.origin !== new URL(home).origin) return { kind: 'outside', url: url.href };
	const base = site.base === '/' ? '' : site.base;
	const path = decoded(url.pathname);
	const anchor = decoded(url.hash.slice(1));
	const isInside = path === base || path.startsWith(`${base}/`);
	return isInside
		? { kind: 'inside', path: path.slice(base.length + 1), anchor }
		: { kind: 'beside', path: path.slice(1), anchor };
}

// A lone % is a sign of the name, not an encoding.
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
