/** A link with the words that tell what it leads to. */
export interface Link {
	/** Path on its site, without what follows `#`. */
	path: string;
	text: string;
}

/**
 * Links of a Markdown list: each with its whole line, or the words of its address where a line has
 * nothing else. Links to other sites are left out.
 *
 * @example
 * linksOfList('- [Paused](https://x.example/en/paused.md): Meta stopped it.', 'https://x.example');
 * // [{ path: '/en/paused.md', text: 'Paused Meta stopped it.' }]
 */
export function linksOfList(markdown: string, origin: string): Link[] {
	return markdown.split('\n').flatMap((line) =>
		Array.from(line.matchAll(/https?:\/\/[^\s)>\]]+/g), ([url]) => url).flatMap((url) => {
			const path = pathOn(url, origin);
			const words = line.replace(/\]\([^)]*\):?|https?:\/\/[^\s)]+|[[\]]|^- /g, ' ').replace(/\s+/g, ' ');
			return path === undefined ? [] : [{ path, text: words.trim() || wordsOfPath(path) }];
		}),
	);
}

/**
 * Links of a page with their texts. An address is not looked at where there are words.
 *
 * @example
 * linksOfHtml('<a href="/en/paused/"><span>Paused</span></a>', 'https://x.example');
 * // [{ path: '/en/paused/', text: 'Paused' }]
 */
export function linksOfHtml(html: string, origin: string): Link[] {
	return Array.from(
		html.matchAll(/<a\b[^>]*?\shref="([^"#]+)[^"]*"[^>]*>([\s\S]*?)<\/a>/g),
		([, href, content]) => {
			const path = pathOn(href!, origin);
			const text = content!.replace(/<[^>]*>/g, ' ').trim();
			return path === undefined ? [] : [{ path, text: text || wordsOfPath(path) }];
		},
	).flat();
}

/**
 * Addresses of a sitemap, whose words are all they say: https://www.sitemaps.org/protocol.html
 *
 * @example
 * linksOfSitemap('<loc>https://x.example/en/paused/</loc>', 'https://x.example');
 * // [{ path: '/en/paused/', text: 'en paused' }]
 */
export function linksOfSitemap(xml: string, origin: string): Link[] {
	return Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => {
		const path = pathOn(url!, origin);
		return path === undefined ? [] : [{ path, text: wordsOfPath(path) }];
	}).flat();
}

/** Whether a link leads to a list of pages below `/llms.txt`, or to a further part of one. */
export function isList({ path }: Pick<Link, 'path'>): boolean {
	return /.\/llms(?:-\d+)?\.txt$|^\/llms-\d+\.txt$/.test(path);
}

/** Whether a link leads to a page as Markdown. */
export function isPage({ path }: Pick<Link, 'path'>): boolean {
	return path.endsWith('.md');
}

/** Whether a link leads to another part of the list at a path. */
export function isPartOf(list: string, link: Link): boolean {
	const folder = (of: string) => of.slice(0, of.lastIndexOf('/'));
	return isList(link) && folder(list) === folder(link.path);
}

function pathOn(href: string, origin: string): string | undefined {
	if (!URL.canParse(href, origin)) return undefined;
	const url = new URL(href, origin);
	return url.origin === origin ? url.pathname : undefined;
}

function wordsOfPath(path: string): string {
	return path
		.replace(/\.\w+$/, '')
		.split(/[/-]/)
		.filter(Boolean)
		.join(' ');
}
