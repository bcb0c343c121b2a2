import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsFor, type LabelKey } from '../../issue/labels.ts';
import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { hostile } from '../../outputs/fixtures/hostile.ts';
import { makeIssue } from '../../outputs/fixtures/library.ts';
import { siteLabels, type Library } from '../../outputs/library.ts';
import { askLibrary } from '../fixtures/library.ts';
import { readerOf } from '../fixtures/reader.ts';
import { publishedFiles } from '../../outputs/fixtures/published.ts';
import { openSite, type AgentSite } from '../site.ts';
import type { Answer, Source } from './answer.ts';
import { ask } from './ask.ts';
import { answerMarkdown } from './markdown.ts';

const WORDS = [
	'number',
	'refused',
	'Page',
	'portfolio',
	'not eligible',
	'error 131047',
	'131999',
	'coexistence',
	'move a number',
	'nomor',
	'tidak',
	'ditolak',
	'syarat',
	'saya',
	'template',
	'paused',
	'How do I',
	'what is',
	'sign-up',
	'ENOENT',
	'```',
	'<b>',
	'"',
	'[x](y)',
	'{name}',
	'\n',
	'?',
	'kode error',
	'customer',
	'cost',
	'utility',
];
const question = fc
	.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 8 })
	.map((parts) => `${parts.join(' ')} x`);

/** What the product itself says in an answer. */
const OWN: LabelKey[] = [
	'ask.match',
	'ask.possible',
	'ask.none',
	'ask.noneText',
	'ask.nearest',
	'ask.otherCauses',
	'ask.templateStart',
	'lookup.unknownCode',
	'notTranslated',
	'translationOlder',
	'ended.fixed',
	'ended.obsolete',
	'ended.readInstead',
	'cause',
	'causes',
	'steps',
	'check',
	'risk',
	'stepRisk',
	'expect',
	'verify',
	'who',
	'who.admin',
	'who.support',
	'who.vendor',
	'remedy',
	'remedy.workaround',
	'remedy.escalate',
	'references',
	'allErrors',
];

test('everything that is said stands in the page that is named for it, and nothing else is said', async () => {
	const published = await publishedSite(askLibrary());
	await fc.assert(
		fc.asyncProperty(
			question,
			fc.constantFrom('en/guides/glossary.md', 'id/issues/number-refused/', undefined),
			async (text, page) => {
				await expectQuoted(published, await ask(published.site, text, { page }));
			},
		),
		{ numRuns: 60 },
	);
});

test('that holds for pages of any text', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(hostile, { minLength: 8, maxLength: 8 }), async (texts) => {
			const [title, description, message, check, step, code, verify, body] = texts as [string, ...string[]];
			const odd = { do: [step!], expect: [check!], code: code! };
			const remedy = { remedy: 'fix' as const, steps: [odd], verify: [verify!] };
			const issues = [
				makeIssue({
					id: 'odd',
					title: `Odd ${title}`,
					description: description!,
					errors: [{ message: message!, code: '424242' }],
					causes: [{ id: 'c', title: check!, likelihood: 'rare', check: [check!], ...remedy }],
				}),
				makeIssue({
					id: 'prose',
					title: 'Prose',
					errors: [{ message: 'Prose 434343', code: '434343' }],
					body: body!,
				}),
			];
			const published = await publishedSite({ ...askLibrary(), issues });
			for (const asked of ['424242', '434343']) {
				const answer = await ask(published.site, asked);
				expect(answer.confidence).toBe('match');
				await expectQuoted(published, answer);
			}
		}),
		{ numRuns: 15 },
	);
});

interface Published {
	site: AgentSite;
	markdownAt: (url: string) => string;
}

async function publishedSite(library: Library): Promise<Published> {
	const files = await publishedFiles(library);
	return {
		site: await openSite(readerOf(files), { thorough: true }),
		markdownAt: (url) => String(files.get(decodeURIComponent(new URL(url).pathname.slice(1)))),
	};
}

async function expectQuoted({ site, markdownAt }: Published, answer: Answer): Promise<void> {
	for (const { text, source } of answer.passages) {
		expect(plain(markdownAt(answer.sources[source - 1]!.url))).toContain(plain(text));
	}
	for (const { url } of [...answer.sources, ...answer.nearest]) expect(markdownAt(url)).not.toBe('undefined');
	const t = siteLabels(site.site, answer.language);
	const titles = [answer.issue?.title, answer.sources[0]?.title].flatMap((each) => each ?? []);
	const known = [
		...answer.passages.map(({ text }) => text),
		...answer.passages.map(({ text, source }) => markdownLink(text, answer.sources[source - 1]!.url)),
		...titles.map(escapeMarkdown),
		...linksOf(answer).map(({ title, url }) => markdownLink(title, url)),
		...(answer.causes ?? []).map(({ url }) => url),
		...OWN.flatMap((key) => t(key).split(/\{\w+\}/)),
		answer.unknownCode ?? '',
		labelsFor(answer.language)('language'),
		'Indonesian',
		'English',
		'Indonesia',
		'Inggris',
	]
		.map(plain)
		.filter(Boolean)
		.toSorted((a, b) => b.length - a.length);
	let rest = plain(answerMarkdown(answer, t)).replaceAll(/`{3,}text/g, ' ');
	for (const each of known) rest = rest.replaceAll(each, ' ');
	// What is left may number steps.
	expect(rest.replaceAll(/(?<=\s)\d{1,2}(?=[\s.])/g, ' ')).not.toMatch(/[\p{L}\p{N}]/u);
}

function linksOf({ sources, nearest, causes = [], issue }: Answer): Pick<Source, 'title' | 'url'>[] {
	const others = [issue?.replacement, issue?.original].flatMap((each) => each ?? []);
	return [...sources, ...nearest, ...causes, ...others];
}

function plain(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
