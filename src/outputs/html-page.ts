import { escapeHtml } from '../issue/text-html.ts';
import { NOTICE_CLASS, noticeHtml, type AgentNotice } from './agent-notice.ts';

const STYLE = [
	':root{color-scheme:light dark}',
	'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere;color:#1c1e21;background:#fff}',
	`.${NOTICE_CLASS}{display:none}`,
	'a{color:#0b57d0}section{margin-block:2rem;border-block-start:1px solid #8886}li{margin-block:.5rem}',
	'@media (prefers-color-scheme:dark){body{color:#e8eaed;background:#17181c}a{color:#8ab4f8}}',
].join('\n');

/** A small page of its own, without the frame of the site and without scripts. */
export interface HtmlPage {
	language: string;
	direction: 'ltr' | 'rtl';
	/** The words of the title, not yet escaped. */
	title: string;
	/** Further elements of the head, as HTML. */
	head: string[];
	/** What it tells agents, where it has Markdown. */
	notice?: AgentNotice;
	/** Lines of the content, as HTML. */
	content: string[];
}

/** The page as HTML. Search engines are asked to leave it out. */
export function htmlPage({ language, direction, title, head, notice, content }: HtmlPage): string {
	return [
		'<!doctype html>',
		`<html lang="${escapeHtml(language)}" dir="${direction}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		// Without it browsers ask for a picture that may not be there.
		'<link rel="icon" href="data:,">',
		`<title>${escapeHtml(title)}</title>`,
		...head,
		`<style>\n${STYLE}\n</style>`,
		'</head>',
		'<body>',
		'<main>',
		...(notice ? [noticeHtml(notice)] : []),
		...content,
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

/**
 * A link of the head to a page's text for programs.
 *
 * @example
 * markdownAlternate('/e/1.md'); // '<link rel="alternate" type="text/markdown" href="/e/1.md">'
 */
export function markdownAlternate(url: string): string {
	return `<link rel="alternate" type="text/markdown" href="${escapeHtml(url)}">`;
}
