import { describe, expect, test } from 'vitest';
import type { Issue } from '../issue/issue.ts';
import { browsePages } from './browse/pages.ts';
import { documentsOf } from './document.ts';
import { issueOf, makeIssue, makeLibrary, makeSite, rootLibrary, textOf } from './fixtures/library.ts';
import { issueJson, pageJson } from './issue-json.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { issueJsonLd, pageJsonLd } from './json-ld.ts';
import { findIssue, type Library } from './library.ts';
import { llmsFiles } from './llms/files.ts';
import { pageMarkdown } from './page-markdown.ts';
import { formatUrl, pagePath } from './urls.ts';

const library = makeLibrary();
const [english, indonesian] = library.site.locales as [
	(typeof library.site.locales)[number],
	(typeof library.site.locales)[number],
];
const blocked = issueOf(library, 'en', 'message-blocked');

/** Compares with the file of that name; a change of an output shows as a change of its file. */
function expectGolden(name: string, text: string) {
	return expect(text).toMatchFileSnapshot(`./__snapshots__/${name}`);
}

const llms = (of: Library, path: string) => textOf(llmsFiles(of), path);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The library after the original of a translation was changed. */
function withChangedOriginal(change: Partial<Issue>): Library {
	const issues = library.issues.map((issue) => (issue === blocked ? { ...issue, ...change } : issue));
	return makeLibrary({ issues });
}

describe('an issue as Markdown', () => {
	test('with two causes, in English', async () => {
		await expectGolden('message-blocked.en.md', issueMarkdown(blocked, library));
	});

	test('with two causes, in Indonesian', async () => {
		const issue = issueOf(library, 'id', 'message-blocked');
		const text = issueMarkdown(issue, library);
		expect(text).not.toContain('belum diperbarui');
		await expectGolden('message-blocked.id.md', text);
	});

	test('says which fields of the original have changed since its translation', async () => {
		const changed = withChangedOriginal({ title: 'Another title', bodyFingerprint: '' });
		const text = issueMarkdown(issueOf(changed, 'id', 'message-blocked'), changed);
		expect(text).toContain(
			'> Terjemahan ini belum diperbarui. Yang sudah berubah di versi asli (bahasa Inggris): judul dan penjelasan tambahan. [Baca versi aslinya](https://help.example/en/issues/message-blocked.md)',
		);
		await expectGolden('message-blocked.behind.id.md', text);
		expect(issueJson(issueOf(changed, 'id', 'message-blocked'), changed).translationBehind).toEqual({
			language: 'en',
			fields: ['title', 'body'],
		});
	});

	test('says by which issue it is superseded', async () => {
		await expectGolden('old-number.en.md', issueMarkdown(issueOf(library, 'en', 'old-number'), library));
	});

	test('of a procedure has its steps and its template', async () => {
		await expectGolden('move-number.en.md', issueMarkdown(issueOf(library, 'en', 'move-number'), library));
	});

	test('says how to ask about it where a server answers', () => {
		const served = makeLibrary({ site: makeSite({ server: true }) });
		expect(issueMarkdown(blocked, served).split('\n')[0]).toMatch(
			/message-blocked\.md · To ask about it, add \?ask=…$/,
		);
	});

	test('begins, as it is published, with its facts', async () => {
		const { markdown } = documentsOf(library).get('id/issues/message-blocked')!;
		await expectGolden('message-blocked.published.id.md', markdown());
	});

	test('stands under a base, with the ending of the site, without an origin', async () => {
		const site = makeSite({ origin: '', base: '/docs', pageEnding: '.html' });
		const other = makeLibrary({ site });
		await expectGolden('message-blocked.base.en.md', issueMarkdown(blocked, other));
	});

	test('of the root locale has no language in its addresses', () => {
		const root = rootLibrary();
		const text = issueMarkdown(issueOf(root, '', 'message-blocked'), root);
		expect(text).toContain('(https://help.example/llms.txt)');
		expect(text).toContain('This page: https://help.example/issues/message-blocked.md');
		expect(text).toContain('https://help.example/issues/message-blocked/#window-closed');
		expect(text).toContain('(https://help.example/issues/move-number.md)');
		expect(text).not.toContain('/en/issues/');
	});

	test('has one line break at its end and no blank parts', () => {
		for (const issue of [...library.issues, makeIssue()]) {
			const text = issueMarkdown(issue, library);
			expect(text).toMatch(/[^\n]\n$/);
			expect(text).not.toMatch(/\n{3}/);
			expect(text).not.toContain('undefined');
		}
	});

	test('brings errors, causes and steps before everything else', () => {
		const headings = issueMarkdown(blocked, library).match(/^## .+$/gm);
		expect(headings).toEqual([
			'## What you see',
			'## Which of these is your case?',
			'## Text to send',
			'## What counts as a day',
			'## About this page',
			'## Related issues',
			'## Sources',
			'## What you notice',
			'## Also described as',
		]);
	});
});

describe('an ordinary page', () => {
	const page = library.pages.find(({ id }) => id === 'en/guides/start')!;

	test('as Markdown', async () => {
		await expectGolden('start.en.md', pageMarkdown(page, library.site));
	});

	test('outside the languages names the llms.txt of the whole site', () => {
		const home = library.pages[0]!;
		expect(pageMarkdown(home, library.site)).toBe(
			'> All pages: [llms.txt](https://help.example/llms.txt) · ' +
				'This page: https://help.example/index.md\n\n# Help & more\n\nChoose a language.\n',
		);
	});

	test('as JSON', async () => {
		await expectGolden('start.en.json', asJson(pageJson(page, library.site)));
	});
});

describe('an issue as JSON', () => {
	test('with causes, templates, links and translations', async () => {
		await expectGolden('message-blocked.en.json', asJson(issueJson(blocked, library)));
	});

	test('of a procedure', async () => {
		await expectGolden(
			'move-number.en.json',
			asJson(issueJson(issueOf(library, 'en', 'move-number'), library)),
		);
	});

	test('says when it was published and last changed', () => {
		const dates = { publishedAt: '2026-10-01T09:30:00Z', updatedAt: '2026-11-23T08:00:00Z' };
		const dated = withChangedOriginal(dates);
		expect(issueJson(issueOf(dated, 'en', 'message-blocked'), dated)).toMatchObject(dates);
		expect(asJson(issueJson(blocked, library))).not.toMatch(/publishedAt|updatedAt/);
	});

	test('names related issues in the language at hand, else in the one there is', () => {
		const issue = issueOf(library, 'id', 'message-blocked');
		expect(issueJson(issue, library)['related']).toEqual([
			{ id: 'move-number', title: 'Move a number', url: 'https://help.example/en/issues/move-number/' },
		]);
		expect(findIssue(library, 'gone', 'id')).toBeUndefined();
	});
});

describe('the lists for language models', () => {
	test('llms.txt of the whole site', async () => {
		await expectGolden('llms.txt', llms(library, 'llms.txt'));
	});

	test('llms.txt of one language', async () => {
		await expectGolden('llms.en.txt', llms(library, `${english.path}/llms.txt`));
		await expectGolden('llms.id.txt', llms(library, `${indonesian.path}/llms.txt`));
	});

	test('llms-full.txt of one language', async () => {
		await expectGolden('llms-full.en.txt', llms(library, `${english.path}/llms-full.txt`));
	});

	test('llms-full.txt holds every page of its language and none of the other', () => {
		const full = llms(library, `${indonesian.path}/llms-full.txt`);
		for (const issue of library.issues) {
			expect(full.includes(issueMarkdown(issue, library)), issue.file).toBe(issue.locale === 'id');
		}
		for (const page of library.pages) {
			expect(full.includes(pageMarkdown(page, library.site)), page.id).toBe(page.locale === 'id');
		}
	});

	test('every link of llms.txt names a file that is written', () => {
		const links = Array.from(llms(library, 'llms.txt').matchAll(/\]\((https:[^)]+)\)/g), ([, href]) => href!);
		const issues = library.issues.map(({ locale, id }) =>
			formatUrl(library.site, `${locale}/issues/${id}`, 'md'),
		);
		const pages = library.pages.map(({ id }) => formatUrl(library.site, id, 'md'));
		const lists = ['https://help.example/en/llms.txt', 'https://help.example/id/llms.txt'];
		expect(links.toSorted()).toEqual([...lists, ...issues, ...pages].toSorted());
	});

	test('with a root locale only, llms.txt is that of the language', () => {
		const root = rootLibrary();
		expect(llms(root, 'llms.txt')).toContain('(https://help.example/issues/message-blocked.md)');
	});

	test('a language without issues still has a list', () => {
		const empty = makeLibrary({ issues: [], pages: [] });
		expect(llms(empty, `${indonesian.path}/llms.txt`)).toMatch(
			/^# Pusat bantuan\n\n> .+\n\n- Dengan kode .+\n- Atau .+\n\n## Optional\n\n- /,
		);
		expect(llms(empty, `${indonesian.path}/llms-full.txt`)).toBe('');
	});
});

describe('structured data', () => {
	test('of an issue with a category', async () => {
		await expectGolden('message-blocked.en.jsonld', asJson(issueJsonLd(blocked, library)));
	});

	test('of an ordinary page, with its day where it is known', () => {
		const page = library.pages.find(({ id }) => id === 'en/guides/start')!;
		expect(pageJsonLd({ ...page, updatedAt: '2026-11-24' }, library)).toEqual({
			'@context': 'https://schema.org',
			'@type': 'WebPage',
			url: 'https://help.example/en/guides/start/',
			name: page.title,
			description: page.description,
			inLanguage: 'en',
			dateModified: '2026-11-24',
		});
		expect(pageJsonLd(page, library)).not.toHaveProperty('dateModified');
	});

	test('says when an issue was published and last changed, else when it was checked', () => {
		const articleOf = (issue: Issue) => (issueJsonLd(issue, library)['@graph'] as object[])[0];
		const dates = { publishedAt: '2026-10-01T09:30:00Z', updatedAt: '2026-11-24T08:00:00Z' };
		expect(articleOf({ ...blocked, ...dates })).toMatchObject({
			datePublished: dates.publishedAt,
			dateModified: dates.updatedAt,
		});
		expect(articleOf(blocked)).toMatchObject({ dateModified: '2026-11-23' });
		expect(articleOf(blocked)).not.toHaveProperty('datePublished');
	});

	test('of an issue without errors, day and category', () => {
		const graph = issueJsonLd(makeIssue({ category: '' }), library)['@graph'] as Record<string, unknown>[];
		expect(graph[0]).not.toHaveProperty('dateModified');
		expect(graph[0]!['keywords']).toEqual([]);
		expect(graph[1]!['itemListElement']).toMatchObject([
			{ position: 1, name: 'Known issues', item: 'https://help.example/en/issues/' },
			{ position: 2, name: 'Other issues', item: 'https://help.example/en/issues/category/uncategorised/' },
			{ position: 3, name: 'A plain issue', item: 'https://help.example/en/issues/plain/' },
		]);
	});
});

describe('the pages that list issues', () => {
	test('one for all, one for each category and one for each other thing to choose by', async () => {
		const pages = browsePages(library, english, (id) => formatUrl(library.site, id, 'md'));
		expect(pages.map(({ id }) => id)).toEqual([
			'en/issues',
			'en/issues/category/sending',
			'en/issues/category/numbers',
			'en/issues/category/uncategorised',
			'en/issues/who/user',
			'en/issues/who/admin',
			'en/issues/status/open',
			'en/issues/status/workaround',
			'en/issues/status/fixed',
		]);
		await expectGolden('browse.en.json', asJson(pages));
	});

	test('use the addresses they are given', () => {
		const [overview] = browsePages(library, indonesian, (id) => pagePath(library.site, id));
		expect(overview).toMatchObject({ id: 'id/issues', language: 'id', title: 'Semua masalah umum' });
		expect(overview!.body).toContain('[Mengirim](/id/issues/category/sending/)');
		expect(overview!.body).toContain('(/id/issues/message-blocked/)');
	});

	test('name what only another language has, with that language, where its readers are shown it', () => {
		const [overview, sending] = browsePages(library, indonesian, (id) => `/${id}/`);
		expect(overview?.body).toContain('- [Move a number](/id/issues/move-number/) (dalam bahasa Inggris)\\\n');
		expect(sending?.body).toContain('- [Pesan tertahan \\[kode 131047\\]](/id/issues/message-blocked/)\\\n');
		expect(sending?.body).not.toContain('Message blocked');
	});

	test('leave out what makes them too long, and name the categories alone where nothing else fits', () => {
		const bodies = (most: number) =>
			browsePages(library, indonesian, (id) => `/${id}/`, most).map(({ body }) => body);
		const [whole] = bodies(Infinity);
		const [titles, ...lists] = bodies(whole!.length - 1);
		expect(titles).toContain('- [Pesan tertahan \\[kode 131047\\]](/id/issues/message-blocked/)\n');
		expect(lists.join('')).toContain('message-blocked/)\\\n');
		const [categories] = bodies(titles!.length - 1);
		expect(categories).toMatchInlineSnapshot(`
			"## [Mengirim](/id/issues/category/sending/)

			Jumlah masalah: 1

			## Nomor

			- [Move a number](/id/issues/move-number/) (dalam bahasa Inggris)

			## Masalah lain

			- [Numbers of the old kind](/id/issues/old-number/) (dalam bahasa Inggris)"
		`);
	});

	test('a language without issues has one page that says so', () => {
		const pages = browsePages(makeLibrary({ issues: [] }), english, (id) => id);
		expect(pages).toEqual([
			{
				id: 'en/issues',
				key: 'issues',
				locale: 'en',
				language: 'en',
				title: 'All known issues',
				body: 'No issues yet.',
			},
		]);
	});
});
