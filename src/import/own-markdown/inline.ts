import { markdownLink } from '../../issue/text-markdown.ts';

/** A plain text as it was before it was escaped for Markdown. */
export function unescaped(markdown: string): string {
	return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * The text of a code span.
 *
 * @example
 * codeOf('`` a`b ``'); // 'a`b'
 */
export function codeOf(span: string): string {
	const fence = /^`+/.exec(span)?.[0].length ?? 0;
	const inside = span.slice(fence, span.length - fence);
	return /^ .*[^ ].* $/.test(inside) || /^ [^ ] $/.test(inside) ? inside.slice(1, -1) : inside;
}

/** A link that is the whole text: its address, and its label where that is another text. */
export function linkOf(markdown: string): { url: string; title?: string } | undefined {
	const [, label, href] = /^\[((?:\\.|[^\\\]])*)\]\((\S*)\)$/.exec(markdown) ?? [];
	if (label === undefined || href === undefined) return undefined;
	const title = unescaped(label);
	return markdownLink(title, title) === markdown ? { url: title } : { url: unescaped(href), title };
}

/**
 * The items of a list on one line.
 *
 * @example
 * listOf('Cloud API, Asia\\, Pacific'); // ['Cloud API', 'Asia, Pacific']
 */
export function listOf(markdown: string): string[] {
	return Array.from(markdown.matchAll(/(?:\\.|[^\\,]|,(?! ))+/g), ([item], index) =>
		unescaped(index > 0 ? item.slice(1) : item),
	);
}
