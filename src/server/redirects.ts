import type { MiddlewareHandler } from 'hono';
import type { Site } from '../outputs/library.ts';
import { encodePath, formatFile, pagePath, withBase } from '../outputs/urls.ts';
import { SHARED } from './cross-origin.ts';
import { formatAt, pageIdAt, varyOf, type MarkdownFor } from './negotiate.ts';
import { pathOf, queryOf } from './path.ts';
import type { Served } from './served.ts';

/**
 * Sends who asks for a page that has moved to its new address, in the format of the old one and with
 * its query. Pages are sent on before a form is chosen: the new address chooses it.
 */
export function redirects(served: Served, markdownFor?: MarkdownFor): MiddlewareHandler {
	return async ({ req: { raw } }, next) => {
		const [site, moves] = [await served.site(), await served.moves()];
		if (!site || moves.size === 0) return next();
		const target = targetOf(site, moves, pathOf(raw.url));
		if (!target) return next();
		const headers = {
			Location: target.path + queryOf(raw.url),
			'Cache-Control': 'no-cache',
			...(target.isPage ? { Vary: varyOf(markdownFor) } : SHARED),
		};
		return new Response(null, { status: 301, headers });
	};
}

/**
 * Where a path leads on to: always a path of the same host.
 *
 * @example
 * targetOf(site, new Map([['en/issues/old', 'en/issues/new']]), '/en/issues/old.md'); // { path: '/en/issues/new.md', isPage: false }
 */
function targetOf(
	site: Site,
	moves: ReadonlyMap<string, string>,
	path: string,
): { path: string; isPage: boolean } | undefined {
	const page = pageIdAt(site, path);
	const file = page === undefined ? formatAt(site, path) : undefined;
	const to = moves.get(page ?? file?.id ?? '');
	if (to === undefined) return undefined;
	const target = file ? withBase(site, formatFile(site, to, file.format)) : pagePath(site, to);
	const encoded = encodePath(target);
	// Two slashes at the start would be another host.
	return /^\/(?!\/)/.test(encoded) ? { path: encoded, isPage: file === undefined } : undefined;
}
