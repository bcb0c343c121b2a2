import { beforeAll, describe, expect, test } from 'vitest';
import { askLibrary } from '../fixtures/library.ts';
import { readerOf } from '../fixtures/reader.ts';
import { publishedFiles } from '../../outputs/fixtures/published.ts';
import { openSite, type AgentSite } from '../site.ts';
import { ask } from './ask.ts';
import type { AskProblem } from './problem.ts';

let site: AgentSite;

beforeAll(async () => {
	site = await openSite(readerOf(await publishedFiles(askLibrary())), { thorough: true });
});

describe('a question asked on a page', () => {
	test.each([
		'What now?',
		'how do I fix this',
		'what if the dialog comes back',
		'Which accounts must I remove?',
	])('"%s" is about that page', async (question) => {
		const answer = await ask(site, question, { page: 'en/issues/number-refused.md' });
		expect(answer).toMatchObject({ confidence: 'possible', issue: { id: 'number-refused' } });
	});

	test('in another language is answered in that language', async () => {
		const answer = await ask(site, 'bagaimana cara mengatasinya, saya harus apa?', {
			page: 'en/issues/number-refused/',
		});
		expect(answer.language).toBe('id');
		expect(answer.sources[0]?.url).toBe('https://help.example/id/issues/number-refused.md');
	});

	test.each([
		['en/issues/move-number.md', '131047', 'message-blocked'],
		['en/issues/number-refused.md', 'How do I move a number away from my old provider?', 'move-number'],
		['en/issues/message-blocked.md', 'Phone Number Not Eligible to Onboard', 'number-refused'],
	])('on %s, "%s" is plainly about %s', async (page, question, id) => {
		expect((await ask(site, question, { page })).issue?.id).toBe(id);
	});

	test.each(['How much does the premium plan cost?', '131999', 'ECONNRESET'])(
		'"%s" is not answered by a page that says nothing of it',
		async (question) => {
			expect((await ask(site, question, { page: 'en/issues/number-refused.md' })).confidence).toBe('none');
		},
	);

	test('is answered from the guide that it is asked on', async () => {
		const answer = await ask(site, 'what is the cost of marketing?', { page: 'en/guides/glossary' });
		expect(answer.sources[0]?.url).toBe('https://help.example/en/guides/glossary.md#costs');
		expect(answer.passages[0]?.text).toContain('| Marketing | High |');
	});

	test('on a guide in another language is answered from its translation', async () => {
		const answer = await ask(site, 'apa itu koeksistensi?', { page: 'en/guides/glossary.md' });
		expect(answer.sources[0]?.url).toBe('https://help.example/id/guides/glossary.md#cara-memakai-whatsapp');
		const vague = await ask(site, 'saya harus bagaimana?', { page: 'en/guides/glossary.md' });
		expect(vague.sources[0]?.url).toContain('https://help.example/id/guides/glossary.md');
	});

	test('is not answered from a list', async () => {
		const answer = await ask(site, 'what is coexistence?', { page: 'en/issues/codes' });
		expect(answer.sources[0]?.url).toBe('https://help.example/en/guides/glossary.md#ways-to-use-whatsapp');
	});

	test.each(['', 'en', 'e/131047.md', '404.md', 'en/issues/codes.html'])(
		'may be asked on "%s"',
		async (page) => {
			expect((await ask(site, '131047', { page })).confidence).toBe('match');
		},
	);

	test.each(['en/nothing', '../x', 'en/../en/guides/glossary', '%', 'en//issues', 'a\\b', '%00'])(
		'must not be asked on "%s", which is no page',
		async (page) => {
			const problem = await ask(site, '131047', { page }).catch((error: unknown) => error as AskProblem);
			expect(problem).toMatchObject({ name: 'AskProblem', status: 404 });
		},
	);
});
