import { markdownToMdast, type MdastNode } from 'satteri';
import { isSafeHref, type Inline, type Text } from '../issue/text.ts';

const FEATURES = { features: { gfm: false, frontmatter: false }, position: true } as const;

/** A text that could not be taken as written, worded for its author. */
export interface TextNotice {
	severity: 'error' | 'warning';
	message: string;
	hint: string;
}

/**
 * Reads inline Markdown: emphasis, code, links and paragraphs. Anything else the author typed,
 * HTML above all, is kept as the letters it is made of.
 *
 * @param notice told of blocks that a text cannot hold and of links that are not safe
 * @example
 * parseText('Press **OK** <b>'); // ['Press ', { strong: ['OK'] }, ' <b>']
 */
export function parseText(markdown: string, notice: (notice: TextNotice) => void = () => {}): Text {
	if (!/[*_`[\]<>&\\\r\n!]/.test(markdown)) return [markdown];
	const source = markdown.replace(/\r\n?/g, '\n');
	const single = !source.includes('\n');
	// On one line nothing begins a block ("- 5 days" is a text, not a list): an escaped bracket in
	// front keeps it a paragraph, and still lets emphasis and links begin right after it.
	const guard = single ? '\\(' : '';
	const root = markdownToMdast(guard + source, FEATURES);
	const blocks = childrenOf(root);
	const text: Text = [];
	for (const block of blocks) {
		if (block.type !== 'paragraph' && block.type !== 'html') {
			notice({
				severity: 'error',
				message: `The text holds a ${BLOCK_NAMES[block.type] ?? block.type}, but a text is links, emphasis and code only.`,
				hint: 'Put it in the body of the page; write each action as a step of its own.',
			});
			continue;
		}
		if (text.length > 0) text.push({ break: true });
		text.push(
			...(block.type === 'html' ? [literal(block)] : inlines(block, { source: guard + source, notice })),
		);
	}
	return single ? withoutGuard(text) : text;
}

const BLOCK_NAMES: Record<string, string> = {
	list: 'list',
	heading: 'heading',
	code: 'code block',
	blockquote: 'quotation',
	thematicBreak: 'line',
};

interface Context {
	source: string;
	notice: (notice: TextNotice) => void;
}

function inlines(parent: MdastNode, context: Context): Text {
	const text: Text = [];
	for (const node of childrenOf(parent)) {
		for (const inline of inline1(node, context)) {
			const last = text.at(-1);
			if (typeof inline === 'string' && typeof last === 'string') text[text.length - 1] = last + inline;
			else text.push(inline);
		}
	}
	return text;
}

function inline1(node: MdastNode, context: Context): Inline[] {
	switch (node.type) {
		case 'text':
			return [node.value.replace(/\s*\n\s*/g, ' ')];
		case 'break':
			return [' '];
		case 'inlineCode':
			return [{ code: node.value.replaceAll('\n', ' ') }];
		case 'strong':
			return [{ strong: inlines(node, context) }];
		case 'emphasis':
			return [{ em: inlines(node, context) }];
		case 'link':
			return link(node.url, node, context);
		default:
			return [literal(node, context.source)];
	}
}

function link(url: string, node: MdastNode, context: Context): Inline[] {
	if (isSafeHref(url)) return [{ link: url, text: inlines(node, context) }];
	context.notice({
		severity: 'warning',
		message: `The link to ${JSON.stringify(url.slice(0, 60))} is not one a reader can follow safely, so it stays plain text.`,
		hint: 'Use a full address (https://…), a path of this site (/en/…) or an anchor (#…).',
	});
	return [literal(node, context.source)];
}

// The letters as they stand in the source; raw HTML has them as its value.
function literal(node: MdastNode, source?: string): string {
	if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s*\n\s*/g, ' ');
	const { start, end } = node.position ?? {};
	const letters = start && end && source ? source.slice(start.offset, end.offset) : '';
	return letters.replace(/\s*\n\s*/g, ' ');
}

function withoutGuard(text: Text): Text {
	const [first, ...rest] = text;
	if (typeof first !== 'string') return text;
	return first === '(' ? rest : [first.slice(1), ...rest];
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}
