import { markdownToMdast, type MdastNode } from 'satteri';
import { codeBlock, markdownLink } from '../issue/text-markdown.ts';
import { childrenOf } from './body/context.ts';
import { FEATURES } from './body/open-file.ts';

/**
 * Markdown as the body of an MDX file that says the same: braces and `<` are letters there too,
 * and code stands between fences.
 *
 * @example
 * mdxBody('Hello {name} <https://example.com>'); // 'Hello \\{name} [https://example.com](https://example.com)'
 */
export function mdxBody(markdown: string): string {
	const source = markdown.replace(/\r\n?/g, '\n');
	const kept = partsOf(markdownToMdast(source, FEATURES), source).toSorted((a, b) => a.start - b.start);
	let text = '';
	let offset = 0;
	for (const { start, end, text: now } of kept) {
		if (start < offset) continue;
		text += asLetters(source.slice(offset, start)) + now;
		offset = end;
	}
	return text + asLetters(source.slice(offset));
}

/** A part of a source that is no running text, and what it is in MDX. */
interface Part {
	start: number;
	end: number;
	text: string;
}

function partsOf(node: MdastNode, source: string): Part[] {
	const start = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? 0;
	const written = source.slice(start, end);
	const part = (text: string) => [{ start, end, text }];
	if (node.type === 'inlineCode') return part(written);
	if (node.type === 'code') return part(FENCE.test(written) ? written : fenced(node.value, source, start));
	if (node.type === 'html' && COMMENT.test(written)) return part('');
	if (node.type === 'link' && written.startsWith('<'))
		return part(markdownLink(written.slice(1, -1), node.url));
	return childrenOf(node).flatMap((child) => partsOf(child, source));
}

const FENCE = /^(?:`{3}|~{3})/;
const COMMENT = /^<!--[\s\S]*-->$/;

// An address between < and > stays one; a line that begins with one of the words is code in MDX.
function asLetters(text: string): string {
	return text
		.replace(/\\[\s\S]|\]\(<|\]: <|[{<]/g, (sign, offset: number) => {
			const isSign = sign.length === 1 || /^\\[{<]/.test(sign);
			if (!isSign) return sign;
			// An address on its own would take the backslash for a part of it.
			const isInAddress = /(?:\/\/|www\.)\S*$/i.test(text.slice(0, offset));
			return isInAddress ? `&#${sign.charCodeAt(sign.length - 1)};` : `\\${sign.at(-1)}`;
		})
		.replace(/^[ie](?=(?:mport|xport)\b)/gm, (letter) => `&#${letter.charCodeAt(0)};`);
}

function fenced(code: string, source: string, start: number): string {
	const lineStart = source.lastIndexOf('\n', start - 1) + 1;
	// What quotations and lists put in front of each line.
	const margin = source
		.slice(lineStart, start)
		.replace(/[^\s>]/g, ' ')
		.replace(/ {4}$/, '');
	return codeBlock(code, '').replaceAll('\n', `\n${margin}`);
}
