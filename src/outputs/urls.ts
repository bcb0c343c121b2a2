import type { Issue } from '../issue/issue.ts';
import type { Page, Site } from './library.ts';

/** A path of the site with its base in front: `/docs/llms.txt`. */
export function withBase(site: Pick<Site, 'base'>, path: string): string {
	return `${site.base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** An address as others can use it: with the site's origin, where it has one. */
export function absolute(site: Site, path: string): string {
	return `${site.origin}${path}`;
}

/** Id of an issue's page: its address without base and slashes. */
export function issuePageId(site: Site, issue: Pick<Issue, 'id' | 'locale' | 'slug'>): string {
	return issue.slug ?? [issue.locale, site.folder, issue.id].filter(Boolean).join('/');
}

/** Id of the page that lists a category, or all issues where no category is given. */
export function browsePageId(site: Site, locale: string, category?: string): string {
	const parts = category === undefined ? [] : ['category', category || 'uncategorised'];
	return [locale, site.folder, ...parts].filter(Boolean).join('/');
}

/**
 * Path of a page with base.
 *
 * @example
 * pagePath(site, 'en/issues/pairing-error'); // '/en/issues/pairing-error/'
 */
export function pagePath(site: Site, id: string): string {
	if (id !== '') return withBase(site, id) + site.pageEnding;
	if (site.pageEnding === '.html') return withBase(site, 'index.html');
	return site.pageEnding === '' ? site.base : withBase(site, '/');
}

/** Address of a page, with the site's origin. */
export function pageUrl(site: Site, id: string): string {
	return absolute(site, pagePath(site, id));
}

/**
 * File in the site's output that holds a page in another format.
 *
 * @example
 * formatFile(site, 'en/issues/pairing-error', 'md'); // 'en/issues/pairing-error.md'
 * formatFile(site, 'en', 'md'); // 'en/index.md'
 */
export function formatFile(site: Site, id: string, format: 'md' | 'json'): string {
	const isHome = id === '' || site.locales.some(({ path }) => path === id);
	return `${isHome ? (id === '' ? 'index' : `${id}/index`) : id}.${format}`;
}

/** Address of a page in another format. */
export function formatUrl(site: Site, id: string, format: 'md' | 'json'): string {
	return fileUrl(site, formatFile(site, id, format));
}

/**
 * A path as it is written into an address. Hosts undo it and look for the file of that name.
 *
 * @example
 * encodePath('e/130/a b'); // 'e/130/a%20b'
 */
export function encodePath(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}

/** Address of a file of the site. */
export function fileUrl(site: Site, file: string): string {
	return absolute(site, withBase(site, file));
}

/** File of the `llms.txt` of a locale, or of the whole site. */
export function llmsFile(locale: string | undefined, name = 'llms.txt'): string {
	return locale ? `${locale}/${name}` : name;
}

/** File of the news of a locale: its new and changed issues. */
export function feedFile(locale: string): string {
	return locale ? `${locale}/rss.xml` : 'rss.xml';
}

/** File that describes the lookup of a locale to browsers. */
export function openSearchFile(locale: string): string {
	return locale ? `${locale}/opensearch.xml` : 'opensearch.xml';
}

/**
 * File that holds a page's HTML, in the way the site's addresses end.
 *
 * @example
 * htmlFile(site, 'en/issues/pairing-error'); // 'en/issues/pairing-error/index.html'
 */
export function htmlFile(site: Site, id: string): string {
	if (id === '') return 'index.html';
	return site.pageEnding === '.html' ? `${id}.html` : `${id}/index.html`;
}

/** Address of the `llms.txt` that lists a page. */
export function llmsUrl(site: Site, page: Pick<Page, 'locale'>): string {
	return fileUrl(site, llmsFile(page.locale));
}

/**
 * An address as a URL parser writes it: percent-encoded, for formats that know nothing else.
 *
 * @example
 * encodedUrl('https://help.example/masalah/nomor é/'); // 'https://help.example/masalah/nomor%20%C3%A9/'
 * @see https://url.spec.whatwg.org/#url-serializing
 */
export function encodedUrl(url: string): string {
	return URL.canParse(url) ? new URL(url).href : url;
}

/** A link of a page's text as others can follow it: an anchor with its page, a path with the origin. */
export function absoluteHref(site: Site, page: string, href: string): string {
	if (href.startsWith('#')) return pageUrl(site, page) + href;
	return href.startsWith('/') ? absolute(site, href) : href;
}
