import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, makeSite } from '../fixtures/library.ts';
import type { Library } from '../library.ts';
import { shortAddresses, shortFiles, shortUrl } from './addresses.ts';

const library = makeLibrary();

function textOf(of: Library, path: string): string {
	const file = [...shortFiles(of)].find((candidate) => candidate.path === path);
	if (!file) throw new Error(`There is no file ${path}.`);
	return file.text();
}

const pathsOf = (of: Library) => Array.from(shortFiles(of), ({ path }) => path);

/** "locale/id" of the issues of each key. */
function listed(of: Library): Record<string, string[]> {
	return Object.fromEntries(
		Array.from(shortAddresses(of), ([key, issues]) => [
			key,
			issues.map(({ locale, id }) => `${locale}/${id}`),
		]),
	);
}

const withCodes = (id: string, ...codes: string[]) =>
	makeIssue({ id, errors: codes.map((code) => ({ message: 'Failed', code })) });

/** Two issues of one code, one of them in both languages. */
const shared = makeLibrary({
	issues: [
		withCodes('a', 'E1'),
		makeIssue({ id: 'b', title: 'The other issue', errors: [{ message: 'x', code: 'e1' }] }),
		makeIssue({ id: 'a', locale: 'id', title: 'Masalah biasa', description: 'Berhenti.' }),
	],
});

describe('short addresses', () => {
	test('are those of codes, ids and former ids, each with all languages of its issue', () => {
		const issues = [
			makeIssue({ id: 'a', locale: 'id', formerIds: ['old-a'] }),
			withCodes('a', '131047'),
			withCodes('b', 'ERR_B'),
		];
		expect(listed(makeLibrary({ issues }))).toEqual({
			a: ['en/a', 'id/a'],
			'131047': ['en/a', 'id/a'],
			'old-a': ['en/a', 'id/a'],
			b: ['en/b'],
			err_b: ['en/b'],
		});
	});

	test('lead to every issue of a code, whatever the case of its letters', () => {
		expect(listed(shared)['e1']).toEqual(['en/a', 'id/a', 'en/b']);
	});

	test('name an issue once that has a code twice, or a code that is its id', () => {
		expect(listed(makeLibrary({ issues: [withCodes('a', 'A', 'a', 'x', 'X')] }))).toEqual({
			a: ['en/a'],
			x: ['en/a'],
		});
	});

	test('are left out where no file can have the name', () => {
		expect(Object.keys(listed(makeLibrary({ issues: [withCodes('a', '../b', 'index', 'c.md')] })))).toEqual([
			'a',
		]);
	});

	test('make way for pages of the site', () => {
		const page = {
			id: 'e/131047',
			key: 'e/131047',
			locale: undefined,
			language: 'en',
			title: 'Own',
			body: '',
		};
		const issues = [withCodes('a', '131047')];
		expect(Object.keys(listed(makeLibrary({ issues, pages: [page] })))).toEqual(['a']);
	});

	test('make way for fallbacks and addresses that lead on, should they lie in the same folder', () => {
		const site = makeSite({
			folder: 'e',
			locales: [
				{ path: '', language: 'en', direction: 'ltr', label: 'English', title: 'Help' },
				{ path: 'id', language: 'id', direction: 'ltr', label: 'Bahasa Indonesia', title: 'Bantuan' },
			],
		});
		const issues = [
			{ ...withCodes('a', '131047'), locale: '', formerIds: ['old'] },
			makeIssue({ id: 'b', locale: 'id' }),
		];
		expect(Object.keys(listed(makeLibrary({ site, issues, pages: [] })))).toEqual(['131047']);
	});

	test.each([
		['/', '/', '131047', 'https://help.example/e/131047/'],
		['/docs', '/', '131047', 'https://help.example/docs/e/131047/'],
		['/', '.html', '131047', 'https://help.example/e/131047.html'],
		['/', '', '130/472', 'https://help.example/e/130/472'],
		['/', '/', 'http 403: %2e', 'https://help.example/e/http%20403%3A%20%252e/'],
	] as const)('under %s with the ending "%s" the key %s has the address %s', (base, pageEnding, key, url) => {
		expect(shortUrl(makeSite({ base, pageEnding }), key)).toBe(url);
	});
});

describe('the files of short addresses', () => {
	test('are a page and its Markdown for each spelling, named as the host decodes them', () => {
		const issues = [withCodes('a', 'Err 1', 'x/%2e')];
		expect(pathsOf(makeLibrary({ issues }))).toEqual([
			'e/a/index.html',
			'e/a.md',
			'e/err 1/index.html',
			'e/err 1.md',
			'e/Err 1/index.html',
			'e/Err 1.md',
			'e/x/%2e/index.html',
			'e/x/%2e.md',
		]);
	});

	test('follow the folder and the ending of the site', () => {
		const site = makeSite({ shortFolder: 'go', pageEnding: '.html' });
		expect(pathsOf(makeLibrary({ site, issues: [withCodes('a')] }))).toEqual(['go/a.html', 'go/a.md']);
	});

	test('are the same in every spelling', () => {
		for (const ending of ['/index.html', '.md']) {
			expect(textOf(shared, `e/E1${ending}`)).toBe(textOf(shared, `e/e1${ending}`));
		}
	});
});

describe('the page of a short address', () => {
	test('has each language of the issue with its causes', async () => {
		await expect(textOf(library, 'e/131047/index.html')).toMatchFileSnapshot(
			'../__snapshots__/short-131047.html',
		);
	});

	test('leads to the steps where there is one solution', () => {
		const html = textOf(library, 'e/move-number/index.html');
		expect(html).toContain('<p><a href="/en/issues/move-number/#_steps">What to do</a></p>');
		expect(html).not.toContain('<ul>');
	});

	test('of a shared code has all issues, each with all languages, and says so', async () => {
		const html = textOf(shared, 'e/e1/index.html');
		expect(html.match(/<section lang="\w+"/g)).toHaveLength(3);
		await expect(html).toMatchFileSnapshot('../__snapshots__/short-shared.html');
	});

	test('begins in the first language there is, in its direction', () => {
		const site = makeSite({
			locales: [
				{ path: 'en', language: 'en', direction: 'ltr', label: 'English', title: 'Help' },
				{ path: 'ar', language: 'ar-EG', direction: 'rtl', label: 'العربية', title: 'مساعدة' },
			],
		});
		const issues = [makeIssue({ locale: 'ar', language: 'ar-EG', title: 'مشكلة' })];
		const html = textOf(makeLibrary({ site, issues }), 'e/plain/index.html');
		expect(html).toContain('<html lang="ar-EG" dir="rtl">');
		expect(html).toContain('<section lang="ar-EG" dir="rtl">');
	});

	test('stands under a base, without an origin', () => {
		const site = makeSite({ origin: '', base: '/docs' });
		const html = textOf(makeLibrary({ site }), 'e/131047/index.html');
		expect(html).toContain('href="/docs/e/131047.md"');
		expect(html).toContain('href="/docs/en/issues/message-blocked/#window-closed"');
	});

	test('leads from an anchor in a check to the page it is of', () => {
		const cause = { id: 'c', title: 'C', likelihood: 'common', remedy: 'fix', steps: [] } as const;
		const check = [
			{ link: '#c', text: ['here'] },
			{ link: '/en/', text: ['home'] },
		];
		const issues = [makeIssue({ causes: [{ ...cause, steps: [], check }] })];
		const of = makeLibrary({ issues });
		expect(textOf(of, 'e/plain/index.html')).toContain(
			'How to tell: <a href="/en/issues/plain/#c">here</a><a href="/en/">home</a>',
		);
		expect(textOf(of, 'e/plain.md')).toContain(
			'- How to tell: [here](https://help.example/en/issues/plain/#c)[home](https://help.example/en/)',
		);
	});
});

describe('the Markdown of a short address', () => {
	test('has each language of the issue with its causes', async () => {
		await expect(textOf(library, 'e/131047.md')).toMatchFileSnapshot('../__snapshots__/short-131047.md');
	});

	test('of a shared code has all issues and says so in each language', async () => {
		await expect(textOf(shared, 'e/e1.md')).toMatchFileSnapshot('../__snapshots__/short-shared.md');
	});

	test('names its own address as it is written in a link', () => {
		const text = textOf(makeLibrary({ issues: [withCodes('a', 'Err 1')] }), 'e/Err 1.md');
		expect(text.split('\n\n')[1]).toBe(
			'> All pages: [llms.txt](https://help.example/llms.txt) · This page: https://help.example/e/err%201.md',
		);
	});
});
