import { beforeAll, describe, expect, test } from 'vitest';
import { siteLabels } from '../../outputs/library.ts';
import { askLibrary } from '../fixtures/library.ts';
import { readerOf } from '../fixtures/reader.ts';
import { publishedFiles } from '../../outputs/fixtures/published.ts';
import { openSite, type AgentSite } from '../site.ts';
import { ask, type AskOptions } from './ask.ts';
import { answerMarkdown } from './markdown.ts';

let site: AgentSite;

beforeAll(async () => {
	site = await openSite(readerOf(await publishedFiles(askLibrary())), { thorough: true });
});

async function markdown(question: string, options?: AskOptions): Promise<string> {
	const answer = await ask(site, question, options);
	return answerMarkdown(answer, siteLabels(site.site, answer.language));
}

describe('an answer as Markdown', () => {
	test.each([
		['solution.en', 'How do I move a number?', {}],
		[
			'one-cause.en',
			'Phone Number Not Eligible to Onboard, and the settings of my Facebook Page show it',
			{},
		],
		['several-causes.en', 'Phone Number Not Eligible to Onboard', { locale: 'en' }],
		['several-causes.id', 'kenapa nomor saya tidak memenuhi syarat?', {}],
		['template.en', 'Why do I get error 131047?', {}],
		['possible.en', 'why is my number not accepted by the portfolio', {}],
		['none.en', 'How much does the premium plan cost?', {}],
		['none.id', 'berapa harga paket langganan?', {}],
		['unknown-code.en', 'What is error 131999?', {}],
		['unknown-code.id', 'kode error 131999', {}],
		['guide.en', 'What is coexistence?', {}],
		['guide.id', 'apa itu koeksistensi?', {}],
		['other-language.en', 'What does "Nomor ditolak saat dihubungkan" mean?', {}],
		['fixed.en', 'Why are numbers of the old kind refused by the form?', {}],
	] satisfies [string, string, AskOptions][])('is as it was: %s', async (name, question, options) => {
		await expect(await markdown(question, options)).toMatchFileSnapshot(`__snapshots__/${name}.md`);
	});

	test('is data, too', async () => {
		const answer = await ask(site, 'Phone Number Not Eligible to Onboard', { goal: 'connect my number' });
		await expect(JSON.stringify(answer, null, 2)).toMatchFileSnapshot('__snapshots__/several-causes.en.json');
	});
});
