import { describe, expect, test } from 'vitest';
import type { Cause } from '../issue/issue.ts';
import { makeIssue, makeLibrary, makeSite } from '../outputs/fixtures/library.ts';
import type { Library } from '../outputs/library.ts';
import { issuePageData } from './page.ts';

const library = makeLibrary();
const english = library.issues.find(({ id, locale }) => id === 'message-blocked' && locale === 'en')!;
const indonesian = library.issues.find(({ id, locale }) => id === 'message-blocked' && locale === 'id')!;
const dataOf = (issue = english, of: Library = library) =>
	issuePageData(issue, of, issue.locale, undefined, {});

test('progress has one name in every language of an issue, and another under another base', () => {
	expect(dataOf(indonesian).script.key).toBe(dataOf(english).script.key);
	const docs = makeLibrary({ site: makeSite({ base: '/docs' }) });
	expect(dataOf(english, docs).script.key).toBe('known-issues:/docs:message-blocked');
});

describe('the address to give to others', () => {
	test('is the short one', () => {
		expect(dataOf().shortUrl).toBe('https://help.example/e/message-blocked/');
	});

	test("is the page's own where a page of the site lies at the short one", () => {
		const own = { id: 'e/plain', key: 'e/plain', locale: undefined, language: 'en', title: 'Own', body: '' };
		const issue = makeIssue();
		const of = makeLibrary({ issues: [issue], pages: [own] });
		expect(dataOf(issue, of).shortUrl).toBe('https://help.example/en/issues/plain/');
	});
});

describe('assistants', () => {
	test("are asked in the page's language to read its Markdown", () => {
		const [chat, claude] = dataOf(indonesian).assistants.map(({ href }) => new URL(href));
		expect(chat!.origin + chat!.pathname).toBe('https://chatgpt.com/');
		expect(claude!.origin + claude!.pathname).toBe('https://claude.ai/new');
		expect(chat!.searchParams.get('q')).toMatch(
			/^Baca https:\/\/help\.example\/id\/\S+\.md, lalu bantu saya/,
		);
	});

	test('are left out where they could not read the page', () => {
		const local = makeLibrary({ site: makeSite({ origin: '' }) });
		expect(dataOf(english, local).assistants).toEqual([]);
	});
});

describe('who can do what a cause asks for', () => {
	const cause = (id: string, who: 'user' | 'admin'): Cause => ({
		id,
		title: id,
		likelihood: 'common',
		remedy: 'fix',
		who,
		steps: [],
	});

	test('is said once where it is the same for all', () => {
		const causes = [cause('a', 'admin'), cause('b', 'admin')];
		const data = dataOf(makeIssue({ causes }));
		expect(data.who).toEqual(['An admin of your business can do this']);
		expect(causes.map(data.whoCanDo)).toEqual([undefined, undefined]);
	});

	test('is said with each where it is not', () => {
		const causes = [cause('a', 'user'), cause('b', 'admin')];
		expect(causes.map(dataOf(makeIssue({ causes })).whoCanDo)).toEqual([
			'You can do this yourself',
			'An admin of your business can do this',
		]);
	});
});
