import { beforeAll, describe, expect, test } from 'vitest';
import { siteLabels } from '../../outputs/library.ts';
import { makeIssue } from '../../outputs/fixtures/library.ts';
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

test('a text to send that is long is left to the page, which is said with its first line', async () => {
	const body = `\nHello [support](x),\n\n${'please look at my number. '.repeat(30)}`;
	const letter = makeIssue({
		id: 'appeal',
		title: 'The account is disabled for good',
		errors: [{ message: 'Account disabled for good', code: '515151' }],
		templates: [{ id: 'appeal', channel: 'email', body, variables: [] }],
		solution: { remedy: 'fix', steps: [{ do: ['Send the letter.'], template: 'appeal' }] },
	});
	const library = askLibrary();
	const files = await publishedFiles({ ...library, issues: [...library.issues, letter] });
	const published = await openSite(readerOf(files), { thorough: true });
	const stepsIn = async (locale: string) => {
		const answer = await ask(published, '515151', { locale });
		const text = answerMarkdown(answer, siteLabels(published.site, answer.language));
		return text.split('\n').filter((line) => /^(?:1\.| )/.test(line));
	};
	const link = String.raw`[Hello \[support\](x),](https://help.example/en/issues/appeal.md)`;
	expect(await stepsIn('en')).toEqual([
		'1. Send the letter.',
		`   - The text to send is long, the page has all of it: ${link}`,
	]);
	expect((await stepsIn('id'))[1]).toContain(
		'   - Teks siap kirim cukup panjang, isi lengkapnya ada di halaman: ',
	);
});
