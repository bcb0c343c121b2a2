import { describe, expect, test } from 'vitest';
import { makeLocale, makePage } from './fixtures/site.ts';
import { agedPage, languageOf, missingPage, titleOf } from './html.ts';

const ID = makeLocale('id', 'id-ID');
const STORED = Date.UTC(2026, 10, 23, 12);

describe('a page out of the store', () => {
	test('says first why, and how old it is, in the reader’s language', () => {
		const html = agedPage(makePage('A', 'id-ID'), ID, { reason: 'offline', stored: STORED });
		expect(html).toMatch(
			/<main class="x" lang="id-ID"><p role="status" lang="id-ID"[^>]*>id-ID offline since 23 November 2026\. <a href=""[^>]*>id-ID retry<\/a><\/p><h1>A/,
		);
		expect(agedPage(makePage('A'), ID, { reason: 'slow', stored: STORED })).toContain('id-ID slow since');
	});

	test('is otherwise as it was, also where its text looks like a rule of replacement', () => {
		const html = makePage('A', 'en', '$& $1 <main> in a text');
		const aged = agedPage(html, ID, { reason: 'offline', stored: STORED });
		expect(aged.replace(/<p role="status".*?<\/p>/, '')).toBe(html);
	});

	test('without a main part says it at its beginning, and without a body is left alone', () => {
		expect(agedPage('<body class="a"><p>', ID, { reason: 'offline', stored: 0 })).toMatch(
			/^<body class="a"><p role/,
		);
		expect(agedPage('<p>', ID, { reason: 'offline', stored: 0 })).toBe('<p>');
	});
});

describe('instead of a page that is not stored', () => {
	const pages = [{ url: 'https://help.example/id/a&b/', title: 'A &amp; B $&' }];

	test('the search page says so, with links to those that are', () => {
		const html = missingPage(ID, pages, makePage('Cari', 'id-ID'));
		expect(html).toContain('<title>id-ID title</title>');
		expect(html).toContain('id-ID missing.');
		expect(html).toContain('<li><a href="https://help.example/id/a&amp;b/">A &amp; B $&</a></li>');
		expect(html).toContain('<h1>Cari</h1>');
	});

	test('a page of the worker’s own does, where there is no search page', () => {
		expect(missingPage(ID, pages)).toContain('id-ID missing.<p>id-ID stored:</p><ul ');
		expect(missingPage(ID, [])).toContain('<main>id-ID missing.</main>');
	});
});

test('the language and the title of a page are read from its HTML', () => {
	expect(languageOf(makePage('A', 'id-ID'))).toBe('id-ID');
	expect(languageOf('<p>')).toBe('');
	expect(titleOf(makePage('A &amp; B'), ' | Help')).toBe('A &amp; B');
	expect(titleOf(makePage('A'), ' | Other')).toBe('A | Help');
	expect(titleOf('<title> | Help</title>', ' | Help')).toBe('| Help');
});

test('a page that only leads on has no title to show', () => {
	expect(titleOf('<meta http-equiv="refresh" content="0;url=/a/"><title>Moved</title>', '')).toBeUndefined();
	expect(titleOf('<p>', '')).toBeUndefined();
});
