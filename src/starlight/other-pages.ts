import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IntegrationResolvedRoute } from 'astro';
import type { Library } from '../outputs/library.ts';
import { fallbacksOf, redirectsOf, routesOf } from '../outputs/routes.ts';
import { htmlFile } from '../outputs/urls.ts';

/**
 * Ids of the pages that a build made beside those of the content: the site's own in `src/pages`.
 * A page that asks search engines to leave it out is left out.
 *
 * @param pages what Astro says that it built
 */
export function otherPages(pages: readonly { pathname: string }[], library: Library, dir: URL): string[] {
	const routes = routesOf(library);
	const fallbacks = fallbacksOf(library);
	const redirects = new Set(redirectsOf(library).map(({ from }) => from));
	return pages
		.map(({ pathname }) => idOf(pathname))
		.filter((id) => !routes.has(id) && !fallbacks.has(id) && !redirects.has(id) && !/(?:^|\/)404$/.test(id))
		.filter((id) => !isNoindex(join(fileURLToPath(dir), htmlFile(library.site, id))))
		.toSorted();
}

/**
 * Patterns of the addresses that neither Starlight nor Astro itself answers: pages and redirects of
 * the site, and what other integrations add.
 */
export function otherRoutes(routes: readonly IntegrationResolvedRoute[]): string[] {
	return routes
		.filter(({ origin, entrypoint }) => origin !== 'internal' && !STARLIGHT.test(entrypoint))
		.map(({ patternRegex }) => patternRegex.source);
}

const STARLIGHT = /@astrojs[\\/]starlight[\\/]|starlight-known-issues[\\/]/;

function idOf(pathname: string): string {
	return decoded(pathname)
		.replace(/(?:^|\/)index\.html$|\.html$/, '')
		.replace(/^\/|\/$/g, '');
}

// What is no encoding stands for itself.
function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

function isNoindex(file: string): boolean {
	if (!existsSync(file)) return false;
	return /<meta\s[^>]*name="robots"[^>]*noindex|http-equiv="refresh"/i.test(readFileSync(file, 'utf8'));
}
