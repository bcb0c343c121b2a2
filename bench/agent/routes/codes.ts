import { isPage } from '../links.ts';
import type { Visit } from '../visit.ts';
import { BY_WORDS } from './chooser.ts';
import { learn } from './lists.ts';
import { MOST_PAGES, openPages, type Route } from './route.ts';

/** From a code in the text to its short address, and from there to the page in the person's language. */
export const codeRoutes: Route[] = [
	{
		name: '/e/<code>.md, from nothing',
		takes: hasCode,
		go: async (visit) => {
			await learn(visit, '/e/');
			await follow(visit);
		},
	},
	{ name: '/e/<code>.md, address known', takes: hasCode, go: follow },
];

function hasCode({ task }: Visit): boolean {
	return task.codes.length > 0;
}

async function follow(visit: Visit): Promise<void> {
	for (const code of visit.task.codes.slice(0, MOST_PAGES)) {
		if (visit.isSolved()) return;
		const short = (await visit.read(`/e/${code}.md`)) ?? '';
		const links = visit.linksOf(short).filter(isPage);
		const own = links.filter(({ path }) => path.startsWith(`/${visit.task.lang}/`));
		// Where issues share a code, words decide; those without any come last.
		await openPages(visit, [...BY_WORDS.pages(visit, own), ...own]);
	}
}
