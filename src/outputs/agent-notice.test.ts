import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import { agentNotice, noticeHtml } from './agent-notice.ts';

const library = makeLibrary();

describe('the notice for agents', () => {
	test('leads to the list of the language and to the Markdown of the page', () => {
		expect(noticeHtml(agentNotice('id/issues/message-blocked', 'id', library))).toMatchInlineSnapshot(
			`"<p class="ki-agents" lang="id">Untuk agen AI: daftar semua halaman ada di <a href="/id/llms.txt">llms.txt</a>, dan halaman ini juga tersedia sebagai <a href="/id/issues/message-blocked.md">Markdown</a>.</p>"`,
		);
	});

	test('has the base in its addresses', () => {
		const { parts } = agentNotice(
			'en/issues/message-blocked',
			'en',
			makeLibrary({ site: makeSite({ base: '/docs' }) }),
		);
		expect(parts.filter((part) => typeof part !== 'string')).toEqual([
			{ text: 'llms.txt', href: '/docs/en/llms.txt' },
			{ text: 'Markdown', href: '/docs/en/issues/message-blocked.md' },
		]);
	});

	test('leads to the list of the whole site outside of all languages, and from the root locale', () => {
		expect(noticeHtml(agentNotice('', undefined, library))).toContain('<a href="/llms.txt">');
		const root = rootLibrary();
		expect(noticeHtml(agentNotice('issues/message-blocked', undefined, root))).toContain(
			'<a href="/llms.txt">',
		);
	});

	test('of a page that shows another language is in that of its readers', () => {
		const only = makeLibrary({ issues: [makeIssue()], pages: [] });
		const html = noticeHtml(agentNotice('id/issues/plain', 'id', only));
		expect(html).toContain('lang="id"');
		expect(html).toContain('href="/id/issues/plain.md"');
	});

	test('of a page without Markdown names the list only', () => {
		expect(noticeHtml(agentNotice('en/own', 'en', library))).toBe(
			'<p class="ki-agents" lang="en">For AI agents: all pages are listed in <a href="/en/llms.txt">llms.txt</a>.</p>',
		);
	});
});
