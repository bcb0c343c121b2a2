import { linksOfHtml, linksOfSitemap, type Link } from '../links.ts';
import type { Visit } from '../visit.ts';
import type { Chooser } from './chooser.ts';
import { eachChoosing, openPages, type Route } from './route.ts';

const LLMS = '/llms.txt';

/** From the `llms.txt` of starlight-llms-txt to one of the files it names, or past it. */
export const documentRoutes: Route[] = [
	{ name: 'llms.txt, llms-full.txt', go: async (visit) => readAll(visit, '/llms-full.txt') },
	{ name: 'llms.txt, llms-small.txt', go: async (visit) => readAll(visit, '/llms-small.txt') },
	{
		name: 'llms.txt, llms-small.txt in parts until the fix is there',
		go: async (visit) => {
			await visit.read(LLMS);
			await visit.readParts('/llms-small.txt');
		},
	},
	...eachChoosing('front page, pages as HTML', async (visit, chooser) =>
		openPages(visit, chooser.pages(visit, await frontPage(visit))),
	),
	// The front page links to its own Markdown, from which an agent can tell where that of others is.
	...eachChoosing('front page, pages as Markdown', async (visit, chooser) =>
		openPages(visit, asMarkdown(chooser.pages(visit, await frontPage(visit)))),
	),
	...eachChoosing('sitemap, pages as Markdown', fromSitemap),
];

/**
 * From the `llms.txt` of starlight-page-actions, a list of addresses. It does not say that there is
 * Markdown; the agent is taken to know it.
 */
export const addressRoutes: Route[] = eachChoosing(
	'llms.txt of addresses, pages as Markdown',
	async (visit, chooser) => {
		const links = visit.linksOf((await visit.read(LLMS)) ?? '');
		await openPages(visit, asMarkdown(chooser.pages(visit, own(visit, links))));
	},
);

async function readAll(visit: Visit, path: string): Promise<void> {
	await visit.read(LLMS);
	await visit.read(path);
}

async function frontPage(visit: Visit): Promise<Link[]> {
	const html = (await visit.read(`/${visit.task.lang}/`)) ?? '';
	return own(visit, linksOfHtml(html, visit.origin));
}

async function fromSitemap(visit: Visit, chooser: Chooser): Promise<void> {
	const index = (await visit.read('/sitemap-index.xml')) ?? '';
	const links: Link[] = [];
	for (const { path } of linksOfSitemap(index, visit.origin))
		links.push(...linksOfSitemap((await visit.read(path)) ?? '', visit.origin));
	await openPages(visit, asMarkdown(chooser.pages(visit, own(visit, links))));
}

function own({ task }: Visit, links: readonly Link[]): Link[] {
	return links.filter(({ path }) => path.startsWith(`/${task.lang}/issues/`));
}

function asMarkdown(links: readonly Link[]): Link[] {
	return links.map((link) => ({ ...link, path: link.path.replace(/\/$/, '.md') }));
}
