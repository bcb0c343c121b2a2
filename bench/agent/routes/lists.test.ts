import { describe, expect, test } from 'vitest';
import { line, visitOf } from '../fixtures/visit.ts';
import { learn, listRoutes } from './lists.ts';

const SITE: Record<string, string> = {
	'/llms.txt': line('/en/llms.txt', 'English') + line('/id/llms.txt', 'Bahasa Indonesia'),
	'/en/llms.txt':
		line('/en/c/media/llms.txt', 'Media') +
		line('/en/c/sending/llms.txt', 'Sending') +
		line('/en/guides/for-agents.md', 'For agents'),
	'/en/c/media/llms.txt': line('/en/video.md', 'Video refused: upload failed'),
	'/en/c/sending/llms.txt': line('/en/c/sending/llms-2.txt', 'Next') + line('/en/limit.md', 'Too many'),
	'/en/c/sending/llms-2.txt': line('/en/paused.md', 'Template paused (132015)'),
	'/en/paused.md': 'Open settings. Close settings.',
	'/en/limit.md': 'Wait',
	'/en/video.md': 'Compress',
	'/en/guides/for-agents.md': 'Use /e/<code>.md',
};

async function pathsOf(chooser: string, text: string, codes: string[] = []): Promise<string[]> {
	const visit = visitOf(SITE, { text, codes });
	await listRoutes.find((route) => route.chooser === chooser)!.go(visit);
	return visit.cost().paths;
}

describe('from /llms.txt', () => {
	const START = ['/llms.txt', '/en/llms.txt'];

	test('an agent that goes by words opens lists until a line is surely meant', async () => {
		expect(await pathsOf('by words', 'code 132015', ['132015'])).toEqual([
			...START,
			'/en/c/media/llms.txt',
			'/en/c/sending/llms.txt',
			'/en/c/sending/llms-2.txt',
			'/en/paused.md',
		]);
	});

	test('it opens a list first whose name is in the text', async () => {
		expect((await pathsOf('by words', 'sending: template was paused')).slice(2)).toEqual([
			'/en/c/sending/llms.txt',
			'/en/c/sending/llms-2.txt',
			'/en/paused.md',
		]);
	});

	test('it goes on where a page is not the right one, and gives up after three', async () => {
		expect((await pathsOf('by words', 'video upload failed too many')).slice(2)).toEqual([
			'/en/c/media/llms.txt',
			'/en/video.md',
			'/en/c/sending/llms.txt',
			'/en/c/sending/llms-2.txt',
			'/en/limit.md',
		]);
	});

	test('an agent that understands opens nothing else', async () => {
		expect(await pathsOf('at once', 'it is stuck')).toEqual([
			...START,
			'/en/c/sending/llms.txt',
			'/en/c/sending/llms-2.txt',
			'/en/paused.md',
		]);
	});
});

test('what is told in /llms.txt is known without the lists, and what is not, from the page for agents', async () => {
	const [early, late] = [visitOf(SITE), visitOf(SITE)];
	await learn(early, 'English');
	await learn(late, '/e/');
	expect(early.cost().paths).toEqual(['/llms.txt']);
	expect(late.cost().paths).toEqual(['/llms.txt', '/en/llms.txt', '/en/guides/for-agents.md']);
});
