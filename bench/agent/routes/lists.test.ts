import { describe, expect, test } from 'vitest';
import type { Task } from '../tasks.ts';
import { Visit } from '../visit.ts';
import { answerOf } from '../web.ts';
import { learn, listRoutes } from './lists.ts';

const ORIGIN = 'https://x.example';
const link = (path: string, text: string) => `- [${text}](${ORIGIN}${path})\n`;

const SITE: Record<string, string> = {
	'/llms.txt': link('/en/llms.txt', 'English') + link('/id/llms.txt', 'Bahasa Indonesia'),
	'/en/llms.txt':
		link('/en/c/media/llms.txt', 'Media') +
		link('/en/c/sending/llms.txt', 'Sending') +
		link('/en/guides/for-agents.md', 'For agents'),
	'/en/c/media/llms.txt': link('/en/video.md', 'Video refused: upload failed'),
	'/en/c/sending/llms.txt': link('/en/c/sending/llms-2.txt', 'Next') + link('/en/limit.md', 'Too many'),
	'/en/c/sending/llms-2.txt': link('/en/paused.md', 'Template paused (132015)'),
	'/en/paused.md': 'Open settings',
	'/en/limit.md': 'Wait',
	'/en/video.md': 'Compress',
	'/en/guides/for-agents.md': 'Use /e/<code>.md',
};

function visitOf(text: string, codes: string[] = []): Visit {
	const fixes = [{ language: 'en', causes: [['open settings']] }];
	const task: Task = { name: 'a', kind: 'code', text, lang: 'en', codes, right: ['/paused'], fixes };
	const web = async (path: string) =>
		answerOf({
			status: path in SITE ? 200 : 404,
			type: 'text/plain',
			headers: {},
			text: SITE[path] ?? '',
			wire: 1,
		});
	return new Visit(task, web, ORIGIN);
}

async function pathsOf(chooser: string, text: string, codes?: string[]): Promise<string[]> {
	const visit = visitOf(text, codes);
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
	const [early, late] = [visitOf('x'), visitOf('x')];
	await learn(early, 'English');
	await learn(late, '/e/');
	expect(early.cost().paths).toEqual(['/llms.txt']);
	expect(late.cost().paths).toEqual(['/llms.txt', '/en/llms.txt', '/en/guides/for-agents.md']);
});
