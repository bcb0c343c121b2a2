import { isPage } from '../links.ts';
import type { Visit } from '../visit.ts';
import type { Web } from '../web.ts';
import { learn } from './lists.ts';
import { openPages, type Route } from './route.ts';

const WANTED = { headers: { Accept: 'text/markdown' } };

/** The question with the pasted text, and the sources of the answer where it does not have the fix. */
export const askRoutes: Route[] = [
	{
		name: 'ask, from nothing',
		go: async (visit) => {
			await learn(visit, '/ask');
			await askAndFollow(visit);
		},
	},
	{ name: 'ask, address known', go: askAndFollow },
	{
		name: 'ask, the answer alone',
		go: async (visit) => {
			await visit.read(addressOf(visit.task.text), WANTED);
		},
	},
];

/** Whether the site answers questions. */
export async function answersAsk(web: Web): Promise<boolean> {
	return (await web(addressOf('test'), WANTED)).status === 200;
}

async function askAndFollow(visit: Visit): Promise<void> {
	const answer = (await visit.read(addressOf(visit.task.text), WANTED)) ?? '';
	await openPages(visit, visit.linksOf(answer).filter(isPage));
}

function addressOf(text: string): string {
	return `/ask?${new URLSearchParams({ q: text }).toString()}`;
}
