import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/issue/issue.ts';
import { labelsFor } from '../../src/issue/labels.ts';

/** An issue as an ordinary Markdown page of another generator. */
export interface PeerPage {
	language: string;
	id: string;
	title: string;
	/** Markdown below the title. */
	body: string;
}

/**
 * The issues as pages for the peer, from our own Markdown: all that a reader is shown, and nothing
 * that is there for programs only.
 *
 * @param dist the built site
 * @param origin of the links in its Markdown
 */
export function peerPages(dist: string, issues: readonly Issue[], origin: string): PeerPage[] {
	return issues.map(({ id, language, locale }) => {
		const markdown = readFileSync(join(dist, locale, 'issues', `${id}.md`), 'utf8');
		const { title, body } = pageOf(markdown, labelsFor(language)('linkToCause'));
		return { language: locale, id, title, body: linksInside(body, origin) };
	});
}

/**
 * Title and text of a page: without what stands before its heading, such as where llms.txt is, and
 * without the address of each cause, which people see as a link on its heading.
 *
 * @example
 * pageOf('> See llms.txt\n\n# Not sent\n\nIt waits.\n- **Link**: https://x\n', 'Link');
 * // { title: 'Not sent', body: 'It waits.' }
 */
export function pageOf(markdown: string, linkLabel: string): { title: string; body: string } {
	const lines = markdown.split('\n');
	const heading = lines.findIndex((line) => line.startsWith('# '));
	const body = lines.slice(heading + 1).filter((line) => !line.startsWith(`- **${linkLabel}**: `));
	return { title: plain(lines[heading]!.slice('# '.length)), body: body.join('\n').trim() };
}

/**
 * The same Markdown with links to pages as authors write them, and with pictures in their places.
 *
 * @example
 * linksInside('[B](https://x.example/en/b.md)', 'https://x.example'); // '[B](/en/b/)'
 * linksInside('[A dog](https://x.example/_issues/a.svg)', 'https://x.example'); // '![A dog](/_issues/a.svg)'
 */
export function linksInside(markdown: string, origin: string): string {
	return markdown
		.replaceAll(`](${origin}/`, '](/')
		.replace(/\]\((\/[^)\s]+)\.md(#[^)\s]*)?\)/g, ']($1/$2)')
		.replace(/(?<!!)(\[[^[\]]*\]\(\/_issues\/)/g, '!$1');
}

// A title is no Markdown for Starlight.
function plain(markdown: string): string {
	return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}
