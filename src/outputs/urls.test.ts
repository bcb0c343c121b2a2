import { describe, expect, test } from 'vitest';
import { makeSite, rootSite } from './fixtures/library.ts';
import {
	absolute,
	browsePageId,
	encodedUrl,
	fileUrl,
	formatFile,
	formatUrl,
	issuePageId,
	llmsFile,
	llmsUrl,
	pagePath,
	pageUrl,
	withBase,
} from './urls.ts';

const issue = { id: 'pairing-error', locale: 'en' };

describe('paths with a base', () => {
	test.each([
		['/', '/llms.txt', '/llms.txt'],
		['/', 'llms.txt', '/llms.txt'],
		['/', '/', '/'],
		['/docs', '/llms.txt', '/docs/llms.txt'],
		['/docs', 'llms.txt', '/docs/llms.txt'],
		['/docs', '/', '/docs/'],
		['/docs', '/_issues/a.svg', '/docs/_issues/a.svg'],
	])('under %s the path %s is %s', (base, path, expected) => {
		expect(withBase(makeSite({ base }), path)).toBe(expected);
	});
});

describe('addresses of pages', () => {
	test.each([
		['/', '/', 'en/issues/a', 'https://help.example/en/issues/a/'],
		['/', '', 'en/issues/a', 'https://help.example/en/issues/a'],
		['/', '.html', 'en/issues/a', 'https://help.example/en/issues/a.html'],
		['/docs', '/', 'en/issues/a', 'https://help.example/docs/en/issues/a/'],
		['/docs', '', 'en/issues/a', 'https://help.example/docs/en/issues/a'],
		['/docs', '.html', 'en/issues/a', 'https://help.example/docs/en/issues/a.html'],
		['/', '/', 'en', 'https://help.example/en/'],
		['/', '', 'en', 'https://help.example/en'],
		['/', '.html', 'en', 'https://help.example/en.html'],
		['/', '.html', '', 'https://help.example/index.html'],
		['/', '', '', 'https://help.example/'],
		['/docs', '', '', 'https://help.example/docs'],
		['/docs', '/', '', 'https://help.example/docs/'],
	] as const)('base %s and ending "%s" make "%s" %s', (base, pageEnding, id, expected) => {
		expect(pageUrl(makeSite({ base, pageEnding }), id)).toBe(expected);
	});

	test('without an origin an address is the path alone', () => {
		const site = makeSite({ origin: '', base: '/docs' });
		expect(pageUrl(site, 'en/issues/a')).toBe('/docs/en/issues/a/');
		expect(formatUrl(site, 'en/issues/a', 'md')).toBe('/docs/en/issues/a.md');
		expect(fileUrl(site, 'llms.txt')).toBe('/docs/llms.txt');
		expect(absolute(site, '/docs/x')).toBe('/docs/x');
	});

	test('a path has no origin even where the site has one', () => {
		expect(pagePath(makeSite(), 'en/issues/a')).toBe('/en/issues/a/');
	});
});

test.each([
	['https://help.example/masalah/nomor é/', 'https://help.example/masalah/nomor%20%C3%A9/'],
	['https://help.example/a%20b/?c=d&e#f', 'https://help.example/a%20b/?c=d&e#f'],
	['https://help.example', 'https://help.example/'],
	['/docs/a b/', '/docs/a b/'],
])('the address %s is %s, percent-encoded', (url, expected) => {
	expect(encodedUrl(url)).toBe(expected);
});

describe('ids of pages', () => {
	test('an issue lies below the folder of its language, whatever its category is', () => {
		expect(issuePageId(makeSite(), issue)).toBe('en/issues/pairing-error');
		expect(issuePageId(makeSite({ folder: 'known' }), issue)).toBe('en/known/pairing-error');
	});

	test('in the root locale an address has no language folder', () => {
		expect(issuePageId(rootSite(), { id: 'pairing-error', locale: '' })).toBe('issues/pairing-error');
		expect(browsePageId(rootSite(), '')).toBe('issues');
		expect(browsePageId(rootSite(), '', 'sending')).toBe('issues/category/sending');
	});

	test('issues without a category are listed under "uncategorised"', () => {
		expect(browsePageId(makeSite(), 'en')).toBe('en/issues');
		expect(browsePageId(makeSite(), 'en', 'sending')).toBe('en/issues/category/sending');
		expect(browsePageId(makeSite(), 'en', '')).toBe('en/issues/category/uncategorised');
	});
});

describe('files in another format', () => {
	test.each([
		['en/issues/a', 'md', 'en/issues/a.md'],
		['en/issues/a', 'json', 'en/issues/a.json'],
		['en', 'md', 'en/index.md'],
		['', 'md', 'index.md'],
		['english', 'md', 'english.md'],
	] as const)('the page "%s" as %s is %s', (id, format, expected) => {
		expect(formatFile(makeSite(), id, format)).toBe(expected);
	});

	test('how pages end does not change the files beside them', () => {
		for (const pageEnding of ['/', '', '.html'] as const) {
			expect(formatUrl(makeSite({ base: '/docs', pageEnding }), 'en/issues/a', 'md')).toBe(
				'https://help.example/docs/en/issues/a.md',
			);
		}
	});

	test('each language folder has its own llms.txt, the root locale and pages outside have the first', () => {
		expect(llmsFile('en')).toBe('en/llms.txt');
		expect(llmsFile('id', 'llms-full.txt')).toBe('id/llms-full.txt');
		expect(llmsFile('')).toBe('llms.txt');
		expect(llmsFile(undefined)).toBe('llms.txt');
		expect(llmsUrl(makeSite({ base: '/docs' }), { locale: 'id' })).toBe(
			'https://help.example/docs/id/llms.txt',
		);
		expect(llmsUrl(makeSite(), { locale: undefined })).toBe('https://help.example/llms.txt');
	});
});
