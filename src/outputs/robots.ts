import type { ContentSignals, Site } from './library.ts';
import { encodedUrl, fileUrl } from './urls.ts';

/**
 * `robots.txt`: everything may be read, what for, and where the site map is. A crawler asks for it
 * at the root of an origin only, so under a base it has to be taken over there.
 *
 * @see https://contentsignals.org
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @see https://www.sitemaps.org/protocol.html#submit_robots
 */
export function robotsTxt(site: Site): string {
	const sitemap = fileUrl(site, site.sitemap);
	// A path alone cannot be parsed, and the standard wants the whole address.
	const line = URL.canParse(sitemap) ? `\nSitemap: ${encodedUrl(sitemap)}\n` : '';
	return `User-agent: *\n${signalsLine(site.contentSignals)}Allow: /\n${line}`;
}

// A line of the group of rules that it is for.
function signalsLine({ search, aiInput, aiTrain }: ContentSignals = {}): string {
	const signals = Object.entries({ search, 'ai-input': aiInput, 'ai-train': aiTrain }).flatMap(
		([name, isAllowed]) => (isAllowed === undefined ? [] : `${name}=${isAllowed ? 'yes' : 'no'}`),
	);
	return signals.length > 0 ? `Content-Signal: ${signals.join(', ')}\n` : '';
}
