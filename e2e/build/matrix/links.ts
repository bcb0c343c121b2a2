import { check, LinkState, type LinkResult } from 'linkinator';
import { markdownToMdast, type MdastNode } from 'satteri';
import type { Built } from './built.ts';
import type { Expected } from './expected.ts';
import { serve } from './host.ts';
import { ORIGIN } from './site.ts';
import { localesOf, pathOf } from './shapes.ts';

/** What a check looked at and what it found wrong. */
export interface Findings {
	checked: number;
	problems: string[];
}

/**
 * Follows the links of the site from the start of every language, `/` and the page for addresses
 * that lead nowhere, and then those of the pages that no other links to.
 */
export async function followLinks(built: Built, { pages }: Expected): Promise<Findings> {
	const { shape } = built;
	const starts = ['', ...localesOf(shape).map(({ path }) => path)].map((id) => pathOf(shape, id));
	const notFound = `${shape.base.replace(/\/$/, '')}/404.html`;
	const linked = await crawl(built, [...starts, notFound], true);
	const isLinked = (path: string) => linked.links.some(({ url }) => url === linked.origin + path);
	const others = [...built.pages.keys()]
		.filter((file) => file !== '404.html')
		.map((file) => pathOf(shape, file.replace(/(?:\/?index)?\.html$/, '')))
		.filter((path) => !isLinked(path));
	const unlinked = await crawl(built, others, false);
	const missed = [...pages.keys()].map((id) => pathOf(shape, id)).filter((path) => !isLinked(path));
	return {
		checked: [...linked.links, ...unlinked.links].filter(({ state }) => state !== LinkState.SKIPPED).length,
		problems: [
			...brokenLinks(linked),
			...brokenLinks(unlinked),
			...missed.map((path) => `no link leads to ${path} from the start of any language`),
		],
	};
}

interface Crawl {
	origin: string;
	links: LinkResult[];
}

async function crawl(built: Built, paths: string[], recurse: boolean): Promise<Crawl> {
	const extra = { path: '/-starts.xml', text: '' };
	const { origin, server } = await serve(built.folder, (path) => built.fileAt(path), extra);
	try {
		// A list of starts, unlike a path to start from, lets it follow links to all of the origin.
		extra.text = sitemapOf(paths.map((path) => origin + path));
		const { links } = await check({
			path: origin,
			sitemap: origin + extra.path,
			recurse,
			checkFragments: true,
			linksToSkip: [`^(?!${origin}|${ORIGIN})`],
			urlRewriteExpressions: [{ pattern: new RegExp(`^${ORIGIN}(?=/|$)`), replacement: origin }],
		});
		return { origin, links };
	} finally {
		server.close();
	}
}

function brokenLinks({ links, origin }: Crawl): string[] {
	const broken = links.filter(({ state }) => state === LinkState.BROKEN);
	const byTarget = Map.groupBy(broken, ({ url, status }) => `${url} (${String(status)})`);
	return Array.from(byTarget, ([target, results]) => {
		const [first = 'the start', ...more] = new Set(results.flatMap(({ parent }) => parent ?? []));
		const others = more.length > 0 ? ` and ${more.length} other pages` : '';
		return `broken link on ${first}${others} → ${target}`.replaceAll(origin, '');
	});
}

function sitemapOf(addresses: string[]): string {
	const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`);
	return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}

/** The same for the files that programs read as Markdown. */
export function followMarkdownLinks(built: Built): Findings {
	const names = [...built.files].filter((name) => /\.md$|(?:^|\/)llms[^/]*\.txt$/.test(name));
	const links = names.flatMap((name) => {
		const file = `${ORIGIN}${built.shape.base.replace(/\/$/, '')}/${name}`;
		return Array.from(linksIn(built.read(name)), (href) => ({ name, url: new URL(href, file) }));
	});
	const own = links.filter(({ url }) => url.origin === ORIGIN);
	return {
		checked: own.length,
		problems: own.flatMap(({ name, url }) => {
			const target = built.fileAt(url.pathname);
			if (target === undefined) return [`broken link in ${name} → ${url.href}`];
			const fragment = decodeURIComponent(url.hash.slice(1));
			if (!fragment || built.pages.get(target)?.ids.has(fragment)) return [];
			return [`no such place: ${name} → ${url.href}`];
		}),
	};
}

function linksIn(text: string): Set<string> {
	const root = markdownToMdast(text, { features: { gfm: true, frontmatter: true } });
	return new Set([...nodesOf(root)].flatMap((node) => ('url' in node ? [node.url] : [])));
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}
