import { markdownToMdast, type MdastNode } from 'satteri';
import type { Container } from './containers.ts';
import { htmlReader, type Picture } from './html.ts';
import { inlineOf, type Inline, type InlineSource } from './inline.ts';
import { codeTracker, type LeftOut, type Line } from './lines.ts';

/** A piece of a page, with the numbers of the lines that it was read from. */
export type Block = { lines: number[] } & (
	| { type: 'heading'; depth: number; inline: Inline }
	| { type: 'paragraph'; inline: Inline }
	| { type: 'list'; isOrdered: boolean; items: Block[][] }
	| { type: 'code'; value: string; language: string }
	| { type: 'quote'; blocks: Block[] }
	| { type: 'figure'; picture: Picture }
	| { type: 'aside'; tone: string; title?: Inline; blocks: Block[] }
	| { type: 'section'; title?: Inline; blocks: Block[] }
	| { type: 'step'; title?: Inline; blocks: Block[] }
	/** What fits in no field of an issue, as Markdown: a table above all. */
	| { type: 'markdown'; value: string }
);

const FEATURES = { features: { gfm: { footnotes: false }, frontmatter: false }, position: true } as const;
/** Why a line that only divides a page is left out. */
export const RULE = 'a rule between parts of the page';
/** Quotations and lists in each other, beyond which they are only text. */
const MAX_DEPTH = 25;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S+/;

/** Reads what stands in a container as blocks. Reasons for lines in no block go into `leftOut`. */
export function blocksOf(container: Container, leftOut: LeftOut): Block[] {
	const definitions = definitionsIn(container);
	return readContainer(container, { definitions, leftOut });
}

interface Context {
	/** Addresses of links that stand apart from them, from the whole page. */
	definitions: string[];
	leftOut: LeftOut;
}

function definitionsIn(container: Container): string[] {
	const inCode = codeTracker();
	const found: string[] = [];
	const visit = (children: Container['children']): void => {
		for (const child of children) {
			if ('tag' in child) visit(child.children);
			else if (!inCode(child.text) && DEFINITION.test(child.text)) found.push(child.text);
		}
	};
	visit(container.children);
	return found;
}

function readContainer({ children }: Container, context: Context): Block[] {
	const blocks: Block[] = [];
	let run: Line[] = [];
	const flush = () => {
		blocks.push(...readLines(run, context));
		run = [];
	};
	for (const child of children) {
		if (!('tag' in child)) {
			run.push(child);
			continue;
		}
		flush();
		blocks.push(...readTag(child, context));
	}
	flush();
	return blocks;
}

function readTag(container: Container, context: Context): Block[] {
	const { tag, line } = container;
	const blocks = readContainer(container, context);
	const titleBlock =
		tag.title === undefined || tag.markdown
			? undefined
			: readLines([{ number: line, text: `**${tag.title}**` }], context)[0];
	const title = titleBlock?.type === 'paragraph' ? inlineWithin(titleBlock.inline) : undefined;
	const lines = [line];
	const titled = title ? { title } : {};
	if (tag.kind === 'aside') return [{ type: 'aside', tone: tag.tone ?? 'note', ...titled, blocks, lines }];
	if (tag.kind !== 'layout') return [{ type: tag.kind, ...titled, blocks, lines }];
	return titleBlock ? [titleBlock, ...blocks] : blocks;
}

// The title was made bold to be read as words whatever it begins with.
function inlineWithin({ nodes, source }: Inline): Inline {
	const [only] = nodes;
	return inlineOf(only?.type === 'strong' ? only.children : nodes, source);
}

function readLines(lines: readonly Line[], context: Context): Block[] {
	if (lines.every(({ text }) => text.trim() === '')) return [];
	const shared = Math.min(
		...lines.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/)),
	);
	const text = [...lines.map((line) => line.text.slice(shared)), '', ...context.definitions].join('\n');
	const source: InlineSource = {
		text,
		lineAt: (line) => lines[Math.min(line, lines.length) - 1]!.number,
	};
	const root = markdownToMdast(text, FEATURES);
	return childrenOf(root)
		.filter((node) => (node.position?.start.line ?? 1) <= lines.length)
		.flatMap((node) => readNode(node, { ...context, source }, 0));
}

type NodeContext = Context & { source: InlineSource };

function readNode(node: MdastNode, context: NodeContext, depth: number): Block[] {
	const { source, leftOut } = context;
	const lines = linesOf(node, source);
	const inner = () => childrenOf(node).flatMap((child) => readNode(child, context, depth + 1));
	if (depth > MAX_DEPTH) return literal(node, source, lines);
	switch (node.type) {
		case 'heading':
			return [{ type: 'heading', depth: node.depth, inline: inlineOf(node.children, source), lines }];
		case 'paragraph':
			return paragraphs(node.children, source);
		case 'html':
			return paragraphs([node], source, leftOut);
		case 'list': {
			const items = node.children.map((item) =>
				childrenOf(item).flatMap((child) => readNode(child, context, depth + 2)),
			);
			return [{ type: 'list', isOrdered: node.ordered === true, items, lines }];
		}
		case 'blockquote':
			return [{ type: 'quote', blocks: inner(), lines }];
		case 'code':
			return [{ type: 'code', value: node.value, language: node.lang ?? '', lines }];
		case 'thematicBreak':
			for (const line of lines) leftOut.set(line, RULE);
			return [];
		case 'definition':
			for (const line of lines) leftOut.set(line, 'the address of a link, which now stands in the link');
			return [];
		default:
			return literal(node, source, lines);
	}
}

/** Lines of a paragraph that end in a hard break, or that begin with a bold label, are paragraphs. */
function paragraphs(nodes: MdastNode[], source: InlineSource, leftOut?: LeftOut): Block[] {
	return splitAtBreaks(nodes).flatMap((part): Block[] => {
		const inline = inlineOf(part, source);
		const figures = inline.pictures.map((picture): Block => ({
			type: 'figure',
			picture,
			lines: inline.lines,
		}));
		if (inline.plain === '' && figures.length === 0)
			for (const line of inline.lines)
				leftOut?.set(line, 'HTML without words: a comment, or a tag for the looks');
		return inline.plain === '' ? figures : [...figures, { type: 'paragraph', inline, lines: inline.lines }];
	});
}

function splitAtBreaks(nodes: MdastNode[]): MdastNode[][] {
	const parts: MdastNode[][] = [[]];
	for (const [index, node] of nodes.entries()) {
		const before = nodes[index - 1];
		const isLabel = node.type === 'strong' && before?.type === 'text' && /\n\s*$/.test(before.value);
		if (isLabel && endsInColon(node)) parts.push([]);
		if (node.type === 'break') parts.push([]);
		else parts.at(-1)!.push(node);
	}
	return parts.filter((part) => part.length > 0);
}

function endsInColon(node: MdastNode): boolean {
	const last = childrenOf(node).at(-1);
	return last?.type === 'text' && /[:：]\s*$/.test(last.value);
}

// What fits in no field, a table above all: as it stands, but without HTML.
function literal(node: MdastNode, { text }: InlineSource, lines: number[]): Block[] {
	const { start, end } = node.position ?? {};
	const raw = start && end ? text.slice(start.offset, end.offset) : '';
	const html = htmlReader();
	const value =
		raw.replace(CODE_OR_REST, (part: string, code?: string) => (code ? part : html.read(part))) + html.end();
	const figures = html.pictures.map((picture): Block => ({
		type: 'figure',
		picture: { ...picture, line: lines[0]! },
		lines,
	}));
	return [{ type: 'markdown', value, lines }, ...figures];
}

const CODE_OR_REST = /(`+)[^`\n]*\1|(?:(?!(`+)[^`\n]*\2)[\s\S])+/g;

function linesOf(node: MdastNode, { lineAt }: InlineSource): number[] {
	const first = node.position?.start.line ?? 1;
	const last = node.position?.end.line ?? first;
	return Array.from({ length: last - first + 1 }, (_, index) => lineAt(first + index));
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}
