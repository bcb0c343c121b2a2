import type { Library } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { alternates, fallbacksOf, redirectsOf, routesOf, type Route } from './routes.ts';
import { encodedUrl, fileUrl, pageUrl } from './urls.ts';
import { emptyXmlElement, xmlElement } from './xml.ts';

/** How much one file may hold, by the standard: 50,000 addresses and 50 MB. */
const LIMITS = { urls: 50_000, bytes: 50 * 1024 * 1024 };

/**
 * `sitemap.xml`: every page that search engines may show, with its languages and the day of its last
 * change. Where that is too much for one file, it lists `sitemap-1.xml`, `sitemap-2.xml` and so on.
 * Nothing for a site without an address, or with a site map of its own.
 *
 * @param otherPages ids of the site's own pages that are not in the library, such as `about`
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function* sitemapFiles(
	library: Library,
	otherPages: readonly string[] = [],
	limits: typeof LIMITS = LIMITS,
): Generator<OutputFile> {
	const { site } = library;
	if (site.origin === '' || site.sitemap !== 'sitemap.xml') return;
	let made: string[] | undefined;
	const texts = () => (made ??= inParts(entriesOf(library, otherPages), limits).map(urlset));
	const addresses = () => texts().map((_, index) => encodedUrl(fileUrl(site, partFile(index))));
	yield { path: site.sitemap, text: () => (texts().length > 1 ? sitemapIndex(addresses()) : texts()[0]!) };
	if (texts().length < 2) return;
	for (const [index, text] of texts().entries()) yield { path: partFile(index), text: () => text };
}

function partFile(index: number): string {
	return `sitemap-${index + 1}.xml`;
}

function entriesOf(library: Library, otherPages: readonly string[]): string[] {
	const routes = Array.from(routesOf(library).values()).filter(({ noindex }) => !noindex);
	const others = ownPages(library, otherPages).map((id) => ({ id }));
	return [...routes, ...others]
		.map((page) => ({ page, address: encodedUrl(pageUrl(library.site, page.id)) }))
		.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
		.map(({ page, address }) => entry(page, address, library));
}

// The site may hand over all of its pages, also those that show what stands elsewhere already.
function ownPages(library: Library, ids: readonly string[]): string[] {
	const redirects = new Set(redirectsOf(library).map(({ from }) => from));
	return [...new Set(ids)].filter(
		(id) =>
			!routesOf(library).has(id) &&
			!fallbacksOf(library).has(id) &&
			!redirects.has(id) &&
			!/^(?:.*\/)?404$|^500$/.test(id),
	);
}

function entry(
	{ id, updatedAt }: Pick<Route, 'id' | 'updatedAt'>,
	address: string,
	library: Library,
): string {
	const languages = alternates(library, id).map(({ hreflang, href }) =>
		emptyXmlElement('xhtml:link', { rel: 'alternate', hreflang, href: encodedUrl(href) }),
	);
	const parts = [xmlElement('loc', address), updatedAt && xmlElement('lastmod', updatedAt), ...languages];
	return `<url>${parts.filter(Boolean).join('')}</url>\n`;
}

function inParts(entries: readonly string[], limits: typeof LIMITS): string[][] {
	const encoder = new TextEncoder();
	const empty = urlset([]).length;
	const parts: string[][] = [[]];
	let bytes = empty;
	for (const text of entries) {
		const size = encoder.encode(text).length;
		const part = parts.at(-1)!;
		const isFull = part.length >= limits.urls || bytes + size > limits.bytes;
		if (isFull && part.length > 0) parts.push([]);
		bytes = (isFull ? empty : bytes) + size;
		parts.at(-1)!.push(text);
	}
	return parts;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlset(entries: readonly string[]): string {
	const namespaces = `${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
	return `${DECLARATION}<urlset ${namespaces}>\n${entries.join('')}</urlset>\n`;
}

function sitemapIndex(addresses: readonly string[]): string {
	const entries = addresses.map((address) => `<sitemap>${xmlElement('loc', address)}</sitemap>\n`);
	return `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`;
}
