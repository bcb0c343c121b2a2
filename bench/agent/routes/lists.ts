import { isList, isPage, isPartOf, type Link } from '../links.ts';
import type { Visit } from '../visit.ts';
import { AT_ONCE, BY_WORDS, CATEGORY_AT_ONCE, type Chooser } from './chooser.ts';
import { eachChoosing, MOST_PAGES, openPages, type Route } from './route.ts';

const ROOT = '/llms.txt';

/**
 * From `/llms.txt` to the list of the person's language, from there to the lists of categories where
 * it has some, and to the Markdown of pages.
 */
export const listRoutes: Route[] = eachChoosing('llms.txt', walk, [BY_WORDS, CATEGORY_AT_ONCE, AT_ONCE]);

async function walk(visit: Visit, chooser: Chooser): Promise<void> {
	const start = await readStart(visit);
	const pages = start.filter(isPage);
	const waiting = await chooser.lists(visit, start.filter(isList));
	let left = MOST_PAGES - (await openSure(visit, chooser, pages));
	for (const [index, { path }] of waiting.entries()) {
		if (left === 0 || visit.isSolved()) return;
		if (visit.hasRead(path)) continue;
		const links = visit.linksOf((await visit.read(path)) ?? '');
		pages.push(...links.filter(isPage));
		// The loop comes to what is put in here: further parts of a list before other lists.
		waiting.splice(index + 1, 0, ...links.filter((link) => isPartOf(path, link)));
		left -= await openSure(visit, chooser, links.filter(isPage));
	}
	await openPages(visit, chooser.pages(visit, pages), left);
}

/** Opens the page that an agent is sure of, if there is one, and says how many it opened. */
async function openSure(visit: Visit, chooser: Chooser, links: readonly Link[]): Promise<number> {
	const [best] = chooser.sure(visit, links);
	if (!best || visit.hasRead(best.path)) return 0;
	await visit.read(best.path);
	return 1;
}

/** Reads `/llms.txt` and the list of the person's language, where there is one: the links of the last. */
async function readStart(visit: Visit): Promise<Link[]> {
	const links = visit.linksOf((await visit.read(ROOT)) ?? '');
	const own = ownList(visit, links);
	return own ? visit.linksOf((await visit.read(own.path)) ?? '') : links;
}

/**
 * Reads from `/llms.txt` on until something is mentioned: the list of the language, then the page for
 * agents that it links to. What none of them tells is then taken as known.
 */
export async function learn(visit: Visit, what: string): Promise<void> {
	const root = (await visit.read(ROOT)) ?? '';
	if (root.includes(what)) return;
	const own = ownList(visit, visit.linksOf(root));
	const list = own ? ((await visit.read(own.path)) ?? '') : root;
	if (list.includes(what)) return;
	const guide = visit.linksOf(list).find(({ path }) => /agent/.test(path));
	if (guide) await visit.read(guide.path);
}

function ownList({ task }: Visit, links: readonly Link[]): Link | undefined {
	return links.find((link) => isList(link) && link.path.startsWith(`/${task.lang}/`));
}
