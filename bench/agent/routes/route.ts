import type { Link } from '../links.ts';
import type { Visit } from '../visit.ts';
import { AT_ONCE, BY_WORDS, type Chooser } from './chooser.ts';

/** A way on which an agent comes to a fix. */
export interface Route {
	name: string;
	/** How it chooses, where it is the agent who has to. */
	chooser?: Chooser['name'];
	/** Whether an agent can take it at all with this task's text. */
	takes?: (visit: Visit) => boolean;
	go: (visit: Visit) => Promise<void>;
}

/** So many pages an agent opens before it gives up. It sees on reading one whether it is the right one. */
export const MOST_PAGES = 3;

/** The same route for agents that choose in different ways. */
export function eachChoosing(
	name: string,
	go: (visit: Visit, chooser: Chooser) => Promise<void>,
	choosers: readonly Chooser[] = [BY_WORDS, AT_ONCE],
): Route[] {
	return choosers.map((chooser) => ({
		name,
		chooser: chooser.name,
		go: async (visit) => go(visit, chooser),
	}));
}

/** Opens pages in their order, those not yet read, until one has the fix. */
export async function openPages(visit: Visit, links: readonly Link[], most = MOST_PAGES): Promise<void> {
	const paths = new Set(links.map(({ path }) => path));
	const unread = [...paths].filter((path) => !visit.hasRead(path));
	for (const path of unread.slice(0, most)) {
		if (visit.isSolved()) return;
		await visit.read(path);
	}
}
