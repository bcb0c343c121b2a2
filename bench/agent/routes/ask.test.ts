import { expect, test } from 'vitest';
import { line, visitOf } from '../fixtures/visit.ts';
import { askRoutes } from './ask.ts';

const QUESTION = '/ask?q=paused+%26+stuck%3F';
const PAGES = {
	'/llms.txt': 'Ask at /ask?q=<text>\n',
	'/en/limit.md': 'Wait',
	'/en/paused.md': 'Open settings. Close settings.',
};
const SOURCES =
	line('/en/limit.md#a', 'Too many') + line('/en/llms.txt', 'All') + line('/en/paused.md#b', 'Paused');

async function pathsOf(name: string, answer: string): Promise<string[]> {
	const visit = visitOf({ ...PAGES, [QUESTION]: answer }, { text: 'paused & stuck?' });
	await askRoutes.find((route) => route.name === name)!.go(visit);
	return visit.cost().paths;
}

test('an answer that has the fix is enough', async () => {
	const answer = `1. Open settings\n2. Close settings\n${SOURCES}`;
	expect(await pathsOf('ask, from nothing', answer)).toEqual(['/llms.txt', QUESTION]);
});

test('the sources of one that does not have it are read in their order', async () => {
	const paths = [QUESTION, '/en/limit.md', '/en/paused.md'];
	expect(await pathsOf('ask, address known', SOURCES)).toEqual(paths);
});

test('nothing else is read of who asks for the answer alone', async () => {
	expect(await pathsOf('ask, the answer alone', SOURCES)).toEqual([QUESTION]);
});
