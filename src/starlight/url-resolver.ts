import type { Site } from '../outputs/library.ts';
import { absolute, pageUrl, withBase } from '../outputs/urls.ts';
import { FIGURE_FOLDER } from '../source/figures.ts';

/**
 * Makes addresses in the text of a page absolute; without an origin, as far as that goes.
 *
 * @param pageId what relative addresses start from
 * @example
 * urlResolver(site, 'en/issues/a')('../b/'); // 'https://help.example/en/issues/b/'
 */
export function urlResolver(site: Site, pageId: string): (href: string) => string {
	return (href) => {
		if (href.startsWith(FIGURE_FOLDER)) return absolute(site, withBase(site, href));
		if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
		const page = pageUrl(site, pageId);
		if (site.origin) return URL.canParse(href, page) ? new URL(href, page).href : href;
		if (!URL.canParse(href, `http://localhost${page}`)) return href;
		const resolved = new URL(href, `http://localhost${page}`);
		return resolved.pathname + resolved.search + resolved.hash;
	};
}
