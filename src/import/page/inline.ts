import type { MdastNode } from 'satteri';
import { plainText } from '../../issue/text.ts';
import { parseText } from '../../source/parse-text.ts';
import { htmlReader, type HtmlReader, type Picture } from './html.ts';

/** Words of one paragraph, heading or part of them, in the forms in which a draft needs them. */
export interface Inline {
	/** Inline Markdown for the frontmatter. */
	markdown: string;
	/** The same for the body, where `<` and `{` mean something. */
	body: string;
	/** Without any formatting. */
	plain: string;
	pictures: Picture[];
	links: { url: string; title: string }[];
	nodes: MdastNode[];
	source: InlineSource;
	lines: number[];
}

/** The text that nodes were read from. */
export interface InlineSource {
	text: string;
	/** Number of the page's line for a line of the text. */
	lineAt: (line: number) => number;
}

/** Words and pictures of nodes that stand in a line. */
export function inlineOf(nodes: MdastNode[], source: InlineSource): Inline {
	const text = rendered(nodes, source, false);
	const line = source.lineAt(nodes[0]?.position?.start.line ?? 1);
	return {
		markdown: text.markdown,
		body: rendered(nodes, source, true).markdown,
		plain: plainOf(text.markdown),
		pictures: [...text.pictures, ...text.html.pictures.map((picture) => ({ ...picture, line }))],
		links: text.links,
		nodes,
		source,
		lines: linesOfNodes(nodes, source),
	};
}

function rendered(nodes: MdastNode[], source: InlineSource, isBody: boolean): Context & { markdown: string } {
	const context: Context = { source, isBody, html: htmlReader(), pictures: [], links: [] };
	const markdown = tidy(renderAll(nodes, context) + context.html.end());
	return { ...context, markdown };
}

/** Inline Markdown without its formatting, on one line. */
export function plainOf(markdown: string): string {
	return plainText(parseText(markdown.replace(/\s+/g, ' ')))
		.replace(/\s+/g, ' ')
		.trim();
}

/** An inline's words without what stands in front of the first `length` plain characters. */
export function withoutStart(inline: Inline, length: number): Inline {
	const plain = inline.plain.slice(length).trim();
	const cut = (markdown: string) => cutStart(markdown, length, plain);
	return { ...inline, markdown: cut(inline.markdown), body: cut(inline.body), plain };
}

/** How many characters of marks and escapes may stand in the part that is cut off. */
const MAX_MARKS = 60;

// Marks that open before the cut and close after it are opened again: "**Fix: Wait**" is "**Wait**".
function cutStart(markdown: string, length: number, wanted: string): string {
	for (let index = length; index <= Math.min(markdown.length, length + MAX_MARKS); index++) {
		const rest = markdown.slice(index).trim();
		const found = ['', '**', '*'].map((mark) => mark + rest).find((text) => plainOf(text) === wanted);
		if (found !== undefined) return found;
	}
	return escapeText(wanted);
}

interface Context {
	source: InlineSource;
	isBody: boolean;
	html: HtmlReader;
	pictures: Picture[];
	links: Inline['links'];
}

function renderAll(nodes: readonly MdastNode[], context: Context): string {
	return nodes.map((node) => render(node, context)).join('');
}

function render(node: MdastNode, context: Context): string {
	const children = () => renderAll(childrenOf(node), context);
	switch (node.type) {
		case 'text': {
			const text = sliceOf(node, context.source);
			return context.isBody ? text.replace(/(?<!\\)[<{}]/g, String.raw`\$&`) : text;
		}
		case 'strong':
			return around('**', children());
		case 'emphasis':
			return around('*', children());
		case 'delete':
			return around(context.isBody ? '~~' : '', children());
		case 'inlineCode':
			return sliceOf(node, context.source);
		case 'break':
			return ' ';
		case 'link':
			return link(node.url, children(), context);
		case 'image':
			context.pictures.push({
				src: node.url,
				alt: node.alt ?? '',
				line: context.source.lineAt(node.position?.start.line ?? 1),
			});
			return '';
		case 'html':
			return context.html.read(node.value);
		default:
			return sliceOf(node, context.source);
	}
}

function around(mark: string, text: string): string {
	const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(
		text.replaceAll('&#x20;', ' '),
	)!;
	return inner === '' ? before + after : before + mark + inner + mark + after;
}

function link(url: string, text: string, { links }: Context): string {
	links.push({ url, title: plainOf(text) });
	if (text.trim() === '') return `[${escapeText(url)}](${target(url)})`;
	return `[${text}](${target(url)})`;
}

function escapeText(text: string): string {
	return text.replace(/[[\]\\`*_<>{}]/g, String.raw`\$&`);
}

function target(url: string): string {
	return url === '' || /[\s()<>{}]/.test(url) ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>` : url;
}

// Marks of quotations and the indentation of lists stand between the lines of a paragraph.
function sliceOf(node: MdastNode, { text }: InlineSource): string {
	const { start, end } = node.position ?? {};
	return start && end ? text.slice(start.offset, end.offset).replace(/\s*\n[\s>]*/g, ' ') : '';
}

function tidy(markdown: string): string {
	return markdown
		.replaceAll('&#x20;', ' ')
		.replaceAll(/\u00A0|&nbsp;/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function linesOfNodes(nodes: readonly MdastNode[], source: InlineSource): number[] {
	const first = nodes[0]?.position?.start.line;
	const last = nodes.at(-1)?.position?.end.line;
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first + 1 }, (_, index) => source.lineAt(first + index));
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}
