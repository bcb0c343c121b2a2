import type { Inline, Text } from './text.ts';
import type { ResolveHref } from './text-html.ts';

/**
 * Escapes a string so that CommonMark and GFM show it letter for letter, also at the start of a
 * line. Underscores inside words stay as they are.
 *
 * @example
 * escapeMarkdown('<b> *x* snake_case'); // '\\<b> \\*x\\* snake_case'
 * escapeMarkdown('1. one'); // '1\\. one'
 */
export function escapeMarkdown(text: string): string {
	return escapeInline(text)
		.replace(ADDRESS_WITH_ESCAPE, '\\$&')
		.replace(/^(\s*)([#>=-]|\+(?=\s|$)|:::?)/gm, '$1\\$2')
		.replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
		.replace(/(?<=\s)#(?=#*$)/gm, '\\#');
}

// GFM turns a bare address into a link and takes every sign up to the next space or `<` as a part of
// it, also our backslashes and backticks. Where one follows, the address is kept from being a link.
const ADDRESS_WITH_ESCAPE = /(?<=https?|ftp):(?=\/\/\S*\\)|(?<=www)\.(?=\S*\\)/gi;
const ADDRESS_BEFORE_MARKUP = /(?<=https?|ftp):(?=\/\/\S*(?:\\|$))|(?<=www)\.(?=\S*(?:\\|$))/gi;

function escapeInline(text: string): string {
	return text
		.replace(/[\\`*[\]<~|]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&');
}

/**
 * A string as a code span that shows it letter for letter, line breaks as spaces.
 *
 * @example
 * codeSpan('a`b'); // '`` a`b ``'
 */
export function codeSpan(code: string): string {
	const line = code.replace(/\s*[\r\n]+\s*/g, ' ');
	const fence = '`'.repeat(longestRun(line) + 1);
	const pad = /^[` ]|[` ]$/.test(line) && line.trim() !== '' ? ' ' : '';
	return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A string as a fenced code block, with a fence longer than any run of backticks inside.
 *
 * @example
 * codeBlock('Hello {name}'); // '```text\nHello {name}\n```'
 */
export function codeBlock(code: string, language = 'text'): string {
	const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
	return `${fence}${language}\n${code.replace(/\r\n?/g, '\n').replace(/\n+$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
	return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

/**
 * A link with an escaped label. The address keeps its meaning whatever it contains.
 *
 * @example
 * markdownLink('A [b]', 'https://example.com/x y'); // '[A \\[b\\]](https://example.com/x%20y)'
 */
export function markdownLink(label: string, href: string): string {
	return `[${escapeInline(label)}](${escapeHref(href)})`;
}

function escapeHref(href: string): string {
	return href
		.replace(/[\s<>()\\`]/g, (character) =>
			character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
		)
		.replace(/&(?=#?\w+;)/g, '\\&');
}

/**
 * A text as Markdown of one paragraph, or of several where the author wrote several.
 *
 * @example
 * textToMarkdown(['Press ', { strong: ['OK'] }]); // 'Press **OK**'
 */
export function textToMarkdown(text: Text, resolve: ResolveHref = (href) => href): string {
	return paragraphsOf(text)
		.map((paragraph) => {
			const markdown = nested(paragraph, resolve, false);
			return typeof paragraph[0] === 'string' ? escapeLineStart(markdown) : markdown;
		})
		.join('\n\n');
}

function paragraphsOf(text: Text): Text[] {
	const paragraphs: Text[] = [[]];
	for (const inline of text) {
		if (typeof inline === 'object' && 'break' in inline) paragraphs.push([]);
		else paragraphs.at(-1)!.push(inline);
	}
	return paragraphs;
}

function escapeLineStart(markdown: string): string {
	return markdown.replace(/^([#+>=-]|:::?)/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

function inlineToMarkdown(inline: Inline, resolve: ResolveHref, followed: boolean): string {
	if (typeof inline === 'string')
		return escapeInline(inline).replace(followed ? ADDRESS_BEFORE_MARKUP : ADDRESS_WITH_ESCAPE, '\\$&');
	if ('code' in inline) return codeSpan(inline.code);
	if ('strong' in inline) return `**${nested(inline.strong, resolve)}**`;
	if ('em' in inline) return `*${nested(inline.em, resolve)}*`;
	if ('link' in inline) return `[${nested(inline.text, resolve)}](${escapeHref(resolve(inline.link))})`;
	return '\n\n';
}

function nested(text: Text, resolve: ResolveHref, followed = true): string {
	let markdown = '';
	for (const [index, inline] of text.entries()) {
		// In front of a link an exclamation mark would make a picture of it.
		if (typeof inline === 'object' && 'link' in inline) markdown = markdown.replace(/!$/, '\\!');
		markdown += inlineToMarkdown(inline, resolve, followed || index < text.length - 1);
	}
	return markdown;
}
