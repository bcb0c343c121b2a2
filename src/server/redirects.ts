import type { MiddlewareHandler } from 'hono';
import type { Site } from '../outputs/library.ts';
import { encodePath, formatFile, pagePath, withBase } from '../outputs/urls.ts';
import { SHARED } from './cross-origin.ts';
import { filePathOf, formatAt, pageIdAt, varyOf, type MarkdownFor } from './negotiate.ts';
import { pathOf, queryOf } from './path.ts';
import type { Served } from './served.ts';

/**
 * Sends who asks for a page that has moved to its new address, in the format of the old one and with
 * its query. Pages are sent on before a form is chosen: the new address chooses it. Who guesses the
 * address of a page's Markdown or JSON by the other common rule is sent to the right one.
 */
export function redirects(served: Served, markdownFor?: MarkdownFor): MiddlewareHandler {
	return async ({ req: { raw } }, next) => {
		const [site, moves] = [await served.site(), await served.moves()];
		if (!site) return next();
		const path = pathOf(raw.url);
		const target = targetOf(site, moves, path) ?? (await guessedTarget(served, site, path));
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
function targetOf(site: Site, moves: ReadonlyMap<string, string>, path: string): Target | undefined {
	if (moves.size === 0) return undefined;
	const page = pageIdAt(site, path);
	const file = page === undefined ? formatAt(site, path) : undefined;
	const to = moves.get(page ?? file?.id ?? '');
	if (to === undefined) return undefined;
	const target = file ? withBase(site, formatFile(site, to, file.format)) : pagePath(site, to);
	return onThisHost({ path: target, isPage: file === undefined });
}

/**
 * Where the file is that was asked for at `<page>.md` instead of `<page>/index.md`, or the other way round.
 *
 * @example
 * await guessedTarget(served, site, '/en.md'); // { path: '/en/index.md', isPage: false }
 */
async function guessedTarget(served: Served, site: Site, path: string): Promise<Target | undefined> {
	const asked = formatAt(site, path);
	const name = filePathOf(site, path);
	if (!asked || name === undefined) return undefined;
	const file = formatFile(site, asked.id.replace(/\/index$/, ''), asked.format);
	if (file === name || (await served.has(name)) || !(await served.has(file))) return undefined;
	return onThisHost({ path: withBase(site, file), isPage: false });
}

function onThisHost({ path, isPage }: Target): Target | undefined {
	const encoded = encodePath(path);
	// Two slashes at the start would be another host.
	return /^\/(?!\/)/.test(encoded) ? { path: encoded, isPage } : undefined;
}

interface Target {
	path: string;
	isPage: boolean;
}
