import { isPartOf, type Link } from '../links.ts';
import { isSurely, rank } from '../matcher.ts';
import type { Visit } from '../visit.ts';

/** How an agent decides what to open next, of the links that it has read. */
export interface Chooser {
	name: 'by words' | 'category at once' | 'at once';
	/** Pages in the order in which it opens them. */
	pages: (visit: Visit, links: readonly Link[]) => Link[];
	/** Those that it opens without looking at any other list. */
	sure: (visit: Visit, links: readonly Link[]) => Link[];
	/** Lists of pages in the order in which it opens them. */
	lists: (visit: Visit, links: readonly Link[]) => Promise<Link[]>;
}

/** An agent that only sees which words the text and a line share: the least that any can do. */
export const BY_WORDS: Chooser = {
	name: 'by words',
	pages: rankedPages,
	sure: surePages,
	// Where the name of a list says nothing it opens them one after the other.
	lists: async ({ task }, links) => [
		...new Set([...rank(task.text, links).map(({ line }) => line), ...links]),
	],
};

/** One that understands what a category is about, and finds the page in its list by words. */
export const CATEGORY_AT_ONCE: Chooser = {
	name: 'category at once',
	pages: rankedPages,
	sure: surePages,
	lists: rightLists,
};

/** One that understands everything, and opens the right page wherever it is linked: the most. */
export const AT_ONCE: Chooser = {
	name: 'at once',
	pages: rightPages,
	sure: rightPages,
	lists: rightLists,
};

function rankedPages({ task }: Visit, links: readonly Link[]): Link[] {
	return rank(task.text, links).map(({ line }) => line);
}

function surePages(visit: Visit, links: readonly Link[]): Link[] {
	const { text, codes } = visit.task;
	return rankedPages(
		visit,
		links.filter((link) => isSurely(text, codes, link.text)),
	);
}

function rightPages({ task }: Visit, links: readonly Link[]): Link[] {
	return links.filter(({ path }) => task.right.some((id) => path.replace(/(?:\.md|\/)$/, '').endsWith(id)));
}

// It needs no byte of a list to know that the page is in it, or in one of its further parts.
async function rightLists(visit: Visit, lists: readonly Link[]): Promise<Link[]> {
	const right: Link[] = [];
	for (const list of lists) {
		const parts = new Set([list.path]);
		const links: Link[] = [];
		for (const part of parts) {
			const found = visit.linksOf((await visit.peek(part)).text);
			links.push(...found);
			for (const link of found) if (isPartOf(list.path, link)) parts.add(link.path);
		}
		if (rightPages(visit, links).length > 0) right.push(list);
	}
	return right;
}
