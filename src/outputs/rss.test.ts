import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../issue/issue.ts';
import { escapeHtml } from '../issue/text-html.ts';
import { hostile } from './fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import { childrenOf, parseXml, textIn, xmlText, type XmlElement } from './fixtures/xml.ts';
import { categoryName, type Library } from './library.ts';
import { rssFiles } from './rss.ts';

function textOf(library: Library, path = 'en/rss.xml'): string {
	return [...rssFiles(library)].find((file) => file.path === path)!.text();
}

function channelOf(library: Library, path?: string): XmlElement {
	return childrenOf(parseXml(textOf(library, path)), 'channel')[0]!;
}

function itemsOf(issues: Issue[], site = makeSite()): XmlElement[] {
	return childrenOf(channelOf(makeLibrary({ site, issues })), 'item');
}

const day = (updatedAt: string, publishedAt = updatedAt) => ({ updatedAt, publishedAt });

/** An old issue that changed, a new one, and one whose age nobody knows. */
const library = makeLibrary();
library.issues = library.issues.map((issue) => {
	if (issue.id === 'old-number') return issue;
	const isNew = issue.id === 'move-number';
	return {
		...issue,
		...day('2026-11-23T08:00:00Z', isNew ? '2026-11-23T07:00:00Z' : '2026-10-01T09:30:00Z'),
	};
});

describe('the news of a language', () => {
	test('are its new and changed issues', async () => {
		await expect(textOf(library)).toMatchFileSnapshot('./__snapshots__/rss.en.xml');
		await expect(textOf(library, 'id/rss.xml')).toMatchFileSnapshot('./__snapshots__/rss.id.xml');
	});

	test('have a file for each language, and none without an origin', () => {
		expect(Array.from(rssFiles(library), ({ path }) => path)).toEqual(['en/rss.xml', 'id/rss.xml']);
		expect(Array.from(rssFiles(rootLibrary()), ({ path }) => path)).toEqual(['rss.xml']);
		expect([...rssFiles(makeLibrary({ site: makeSite({ origin: '' }) }))]).toEqual([]);
	});

	test('stand under a base, with the ending of the site', () => {
		const channel = channelOf(rootLibrary({ base: '/docs', pageEnding: '.html' }), 'rss.xml');
		expect(textIn(channel, 'link')).toBe('https://help.example/docs/issues.html');
		expect(childrenOf(channel, 'atom:link')[0]!.attributes['href']).toBe('https://help.example/docs/rss.xml');
		expect(childrenOf(channel, 'item').map((item) => textIn(item, 'link'))).toContain(
			'https://help.example/docs/issues/move-number.html',
		);
	});

	test('begin with the newest, and end with those without a date', () => {
		const items = itemsOf([
			makeIssue({ id: 'none' }),
			makeIssue({ id: 'day', ...day('2026-11-22') }),
			makeIssue({ id: 'later', ...day('2026-11-22T00:00:01Z') }),
			makeIssue({ id: 'first', ...day('2026-11-23') }),
			makeIssue({ id: 'same-day', ...day('2026-11-22') }),
		]);
		const ids = items.map((item) => textIn(item, 'link')!.split('/').at(-2));
		expect(ids).toEqual(['first', 'later', 'day', 'same-day', 'none']);
		expect(items.map((item) => textIn(item, 'pubDate'))).toEqual([
			'Mon, 23 Nov 2026 00:00:00 GMT',
			'Sun, 22 Nov 2026 00:00:01 GMT',
			'Sun, 22 Nov 2026 00:00:00 GMT',
			'Sun, 22 Nov 2026 00:00:00 GMT',
			undefined,
		]);
	});

	test('are 50 at most', () => {
		const issues = Array.from({ length: 60 }, (_, index) =>
			makeIssue({ id: `issue-${index}`, ...day(`2026-01-01T00:00:${String(index).padStart(2, '0')}Z`) }),
		);
		const items = itemsOf(issues);
		expect(items).toHaveLength(50);
		expect(textIn(items.at(-1)!, 'link')).toContain('issue-10/');
	});

	test('say when they were made by the newest of them, and nothing where none has a date', () => {
		expect(textIn(channelOf(library), 'lastBuildDate')).toBe('Mon, 23 Nov 2026 08:00:00 GMT');
		const undated = channelOf(makeLibrary());
		expect(childrenOf(undated, 'item')).toHaveLength(3);
		expect(textIn(undated, 'lastBuildDate')).toBeUndefined();
	});

	test('hold fixed and obsolete issues too', () => {
		const items = itemsOf([makeIssue({ status: 'fixed' }), makeIssue({ id: 'gone', status: 'obsolete' })]);
		expect(items).toHaveLength(2);
	});
});

describe('an item', () => {
	const of = (fields: Partial<Issue>) => itemsOf([makeIssue(fields)])[0]!;

	test.each([
		[
			'published and changed on one day is new',
			day('2026-11-23T08:00:00Z', '2026-11-23'),
			'New: A plain issue',
		],
		[
			'changed on a later day is changed',
			day('2026-11-23', '2026-11-22T23:59:59Z'),
			'Changed: A plain issue',
		],
		['of which nobody knows when it was published is neither', { updatedAt: '2026-11-23' }, 'A plain issue'],
		['without a date is neither', {}, 'A plain issue'],
	])('%s', (_name, dates, title) => {
		expect(textIn(of(dates), 'title')).toBe(title);
	});

	test('has an id of its own for each day on which it changed', () => {
		const ids = [{}, day('2026-11-22'), day('2026-11-23'), day('2026-11-23T08:00:00Z')].map((dates) =>
			textIn(of(dates), 'guid'),
		);
		const address = 'https://help.example/en/issues/plain/';
		expect(ids).toEqual([address, `${address}#2026-11-22`, `${address}#2026-11-23`, `${address}#2026-11-23`]);
		expect(childrenOf(of({}), 'guid')[0]!.attributes).toEqual({ isPermaLink: 'false' });
	});
});

test('whatever an author typed, the news are XML and say it letter for letter', () => {
	const text = fc.oneof(hostile, fc.constantFrom('\ud800', 'a\u0000b', '{title}', '$&', ']]>&amp;'));
	fc.assert(
		fc.property(text, text, text, text, (title, description, category, slug) => {
			const site = makeSite({ categories: { odd: { en: category } } });
			site.locales[0]!.title = title;
			const issue = makeIssue({ title, description, slug, category: 'odd', ...day('2026-11-23') });
			const channel = channelOf(makeLibrary({ site, issues: [issue] }));
			const item = childrenOf(channel, 'item')[0]!;
			expect(textIn(channel, 'title')).toBe(xmlText(`${title}: what's new`));
			expect(textIn(item, 'title')).toBe(xmlText(`New: ${title}`));
			expect(textIn(item, 'category')).toBe(xmlText(categoryName(site, 'odd', 'en')));
			expect(textIn(item, 'description')).toBe(xmlText(escapeHtml(description)));
			expect(textIn(item, 'link')).toMatch(/^https:\/\/help\.example\/[!-~]*$/);
		}),
		{ numRuns: 200 },
	);
});
