import { markdownToMdast, type MdastNode } from 'satteri';
import { isSafeHref } from '../../issue/text.ts';
import { clean } from './clean.ts';
import type { Format, Paint } from './paint.ts';
import { wrap, type Run } from './wrap.ts';

/**
 * Markdown as a person reads it in a terminal: headings in bold, lists with their marks, code letter for
 * letter. Nothing in it can move the cursor or do anything else to the terminal.
 *
 * @param resolve makes an address of the text one that readers can open
 */
export function markdownInTerminal(
	markdown: string,
	paint: Paint,
	resolve: (url: string) => string = (url) => url,
): string {
	const root = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } });
	return blocks(childrenOf(root), { paint, width: paint.width, resolve }).join('\n');
}

interface Context {
	paint: Paint;
	/** Columns that are left. */
	width: number;
	resolve: (url: string) => string;
}

function blocks(nodes: readonly MdastNode[], context: Context, isTight = false): string[] {
	const parts = nodes.map((node) => block(node, context)).filter((lines) => lines.length > 0);
	return parts.flatMap((lines, index) => (index > 0 && !isTight ? ['', ...lines] : lines));
}

const CODE_INDENT = '    ';

function block(node: MdastNode, context: Context): string[] {
	const { paint, width } = context;
	switch (node.type) {
		case 'heading': {
			const look: Format[] = node.depth === 1 ? ['bold', 'underline'] : ['bold'];
			return wrap(runsOf(node, context, look), width, paint);
		}
		case 'code':
			return clean(node.value)
				.split('\n')
				.map((line) => (line === '' ? '' : CODE_INDENT + paint.style('cyan', line)));
		case 'list':
			return list(node, context);
		case 'blockquote':
			return indented(blocks(childrenOf(node), narrower(context, 2)), '│ ', '│ ');
		case 'table':
			return childrenOf(node).flatMap((row) => wrap(rowOf(row, context), width, paint));
		case 'thematicBreak':
			return ['─'.repeat(Math.min(width, 20))];
		case 'definition':
			return [];
		default:
			return wrap(runsOf(node, context), width, paint);
	}
}

function list(node: Extract<MdastNode, { type: 'list' }>, context: Context): string[] {
	const items = childrenOf(node);
	const first = node.start ?? 1;
	const marks = items.map((_, index) => (node.ordered ? `${first + index}. ` : '- '));
	const column = Math.max(...marks.map((mark) => mark.length));
	return items.flatMap((item, index) => {
		const lines = blocks(childrenOf(item), narrower(context, column), !holdsCode(item));
		const mark = marks[index]!.padEnd(column);
		return lines.length > 0 ? indented(lines, mark, ' '.repeat(column)) : [mark.trimEnd()];
	});
}

function holdsCode(item: MdastNode): boolean {
	return childrenOf(item).some(({ type }) => type === 'code');
}

function narrower(context: Context, by: number): Context {
	return { ...context, width: Math.max(10, context.width - by) };
}

function indented(lines: readonly string[], first: string, rest: string): string[] {
	return lines.map((line, index) => (line === '' && index > 0 ? '' : (index === 0 ? first : rest) + line));
}

function rowOf(row: MdastNode, context: Context): Run[] {
	return childrenOf(row).flatMap((cell, index) => [
		...(index > 0 ? [{ text: ' │ ' }] : []),
		...runsOf(cell, context),
	]);
}

function runsOf(node: MdastNode, context: Context, formats: Format[] = [], href?: string): Run[] {
	const look = { ...(formats.length > 0 && { formats }), ...(href !== undefined && { href }) };
	const inside = (more: Format[] = [], to = href) =>
		childrenOf(node).flatMap((child) => runsOf(child, context, [...formats, ...more], to));
	switch (node.type) {
		case 'text':
			return [{ ...look, text: node.value }];
		case 'html':
			return [{ ...look, text: node.value.replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, '') }];
		case 'inlineCode':
			return [{ ...look, text: node.value, formats: [...formats, 'cyan'] }];
		case 'break':
			return [{ text: '\n' }];
		case 'strong':
			return inside(['bold']);
		case 'emphasis':
			return inside(['italic']);
		case 'delete':
			return inside(['strikethrough']);
		case 'image':
			return link(node.url, [{ ...look, text: node.alt ?? '' }], context);
		case 'link':
			return link(
				node.url,
				inside(['underline']),
				context,
				inside(['underline'], addressOf(node.url, context)),
			);
		default:
			return inside();
	}
}

/** The words of a link, with its address behind them where it cannot be clicked. */
function link(url: string, words: Run[], context: Context, clickable = words): Run[] {
	const href = addressOf(url, context);
	if (href === undefined) return words;
	if (context.paint.link) return clickable;
	const isSame = words.map(({ text }) => text).join('') === href;
	return isSame ? words : [...words, { text: ` (${href})` }];
}

// What can be shown as an address: without anything that a terminal would obey.
function addressOf(url: string, { resolve }: Context): string | undefined {
	const address = clean(resolve(url)).replace(/\s/g, '');
	return isSafeHref(address) ? address : undefined;
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}
