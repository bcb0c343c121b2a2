import type { Site } from './library.ts';
import { encodedUrl, fileUrl } from './urls.ts';

/**
 * `robots.txt`: everything may be read, and where the site map is. A crawler asks for it at the root
 * of an origin only, so under a base it has to be taken over there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @see https://www.sitemaps.org/protocol.html#submit_robots
 */
export function robotsTxt(site: Site): string {
	const sitemap = fileUrl(site, site.sitemap);
	// A path alone cannot be parsed, and the standard wants the whole address.
	const line = URL.canParse(sitemap) ? `\nSitemap: ${encodedUrl(sitemap)}\n` : '';
	return `User-agent: *\nAllow: /\n${line}`;
}
