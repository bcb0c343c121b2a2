import type { Delete, Emphasis, Nodes, RootContent, Strong, TableCell } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Options, type State, type Unsafe } from 'mdast-util-to-markdown';
import { inWords } from './nodes.ts';

const OPTIONS: Options = {
	bullet: '-',
	emphasis: '*',
	rule: '-',
	resourceLink: true,
	tightDefinitions: true,
	// Columns filled up with spaces cost programs more than they help anybody.
	extensions: [gfmToMarkdown({ tablePipeAlign: false })],
	handlers: {
		root: (node: Nodes, parent, state, info) => {
			state.unsafe = patterns ??= state.unsafe.flatMap(asSafe);
			judgeByPresentSigns(state);
			return defaultHandlers.root(node as Extract<Nodes, { type: 'root' }>, parent, state, info);
		},
	},
};

/** Nodes of plain Markdown as text. */
export function markdownOf(nodes: readonly RootContent[]): string {
	return toMarkdown({ type: 'root', children: tidy(nodes, false) }, OPTIONS).trim();
}

// The same for every document; as other objects they would be compiled anew for each.
let patterns: Unsafe[] | undefined;

// A text has few of the hundred signs that can mean something, and each costs a search.
function judgeByPresentSigns(state: State): void {
	const { safe, unsafe } = state;
	state.safe = (input, config) => {
		const text = `${config.before}${input ?? ''}${config.after}`;
		state.unsafe = unsafe.filter(({ character }) => text.includes(character));
		const escaped = safe.call(state, input, config);
		// Code in a line looks at all of them itself.
		state.unsafe = unsafe;
		return escaped;
	};
}

// Readers who take an address as it stands must not find backslashes in it: `&` needs one only where
// `&name;` would be read as a sign, and parentheses need none where they come in pairs.
function asSafe(pattern: Unsafe): Unsafe[] {
	// Every link is written as a resource, so these are never met.
	if (pattern.inConstruct === 'autolink') return [];
	if (pattern.character === '&') return [{ ...pattern, after: '(?=(?:#\\w+|[A-Za-z]\\w*);)' }];
	const inAddress = pattern.inConstruct === 'destinationRaw';
	return inAddress && /[()]/.test(pattern.character) ? [] : [pattern];
}

/** Joins texts, so that signs are judged by what really stands beside them, and drops what is empty. */
function tidy(nodes: readonly RootContent[], oneLine: boolean): RootContent[] {
	const lines = oneLine ? nodes.map(onOneLine) : nodes;
	return apart(lines.flatMap(unpadded)).flatMap((node): RootContent[] => {
		if (!('children' in node)) return [addressed(node)];
		const inside = wrapped(node.type, flat(node.type, node.children));
		const children = trimmed(node.type, tidy(inside, oneLine || ONE_LINE.has(node.type)));
		if (children.length === 0 && node.type === 'paragraph') return [];
		return [addressed({ ...node, children } as RootContent)];
	});
}

const ONE_LINE = new Set(['heading', 'tableCell']);

function onOneLine(node: RootContent): RootContent {
	if (node.type === 'break') return { type: 'text', value: ' ' };
	if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'html') return node;
	return { ...node, value: withLines(node.value, ' ') };
}

// Between words a browser shows any space with a line end in it as one space; two line ends would
// begin a paragraph.
function withLines(text: string, lineEnd: string): string {
	return text.includes('\n')
		? text.replace(/\s+/g, (space) => (space.includes('\n') ? lineEnd : space))
		: text;
}

const PADDED = new Set(['delete', 'emphasis', 'link', 'strong']);

// Space just inside the signs of strong words would keep them from being signs: it stands outside.
function unpadded(node: RootContent): RootContent[] {
	if (!PADDED.has(node.type) || !('children' in node)) return [node];
	const children = apart((node.children as RootContent[]).flatMap(unpadded));
	const before: RootContent[] = [];
	const after: RootContent[] = [];
	for (let [first] = children; first && isSpace(first); [first] = children) before.push(children.shift()!);
	for (let last = children.at(-1); last && isSpace(last); last = children.at(-1))
		after.unshift(children.pop()!);
	const [first] = children;
	if (first?.type === 'text') {
		const value = first.value.trimStart();
		before.push({ type: 'text', value: first.value.slice(0, first.value.length - value.length) });
		children[0] = { ...first, value };
	}
	const last = children.at(-1);
	if (last?.type === 'text') {
		const value = last.value.trimEnd();
		after.unshift({ type: 'text', value: last.value.slice(value.length) });
		children[children.length - 1] = { ...last, value };
	}
	if (children.length === 0 && node.type !== 'link') return [...before, ...after];
	return [...before, { ...node, children } as RootContent, ...after];
}

function isStyled(node: RootContent): node is Delete | Emphasis | Strong {
	return node.type !== 'link' && PADDED.has(node.type);
}

function isSpace(node: RootContent): boolean {
	return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Nodes beside each other without what would make one of them, or one too many spaces. */
function apart(nodes: readonly RootContent[]): RootContent[] {
	const parts: RootContent[] = [];
	let texts: string[] = [];
	const endText = (isLineEnd: boolean) => {
		const value = isLineEnd ? texts.join('').trimEnd() : texts.join('');
		texts = [];
		if (value !== '') parts.push({ type: 'text', value });
	};
	for (const node of nodes) {
		if (node.type === 'text') {
			const last = texts.at(-1);
			const isAfterSpace = last === undefined ? parts.at(-1)?.type === 'break' : last !== last.trimEnd();
			// What stood between two spaces is gone.
			const value = withLines(isAfterSpace ? node.value.trimStart() : node.value, '\n');
			if (value !== '') texts.push(value);
			continue;
		}
		endText(node.type === 'break');
		const last = parts.at(-1);
		if (node.type === 'inlineCode' && last?.type === 'inlineCode') parts.push({ type: 'text', value: ' ' });
		if (isStyled(node) && last?.type === node.type)
			parts[parts.length - 1] = { ...node, children: [...last.children, ...node.children] };
		else parts.push(node);
	}
	endText(false);
	return parts;
}

// Strong words within strong words are no stronger.
function flat(type: string, nodes: readonly RootContent[]): readonly RootContent[] {
	if (type !== 'strong') return nodes;
	return nodes.flatMap((node): RootContent[] => (node.type === 'strong' ? node.children : [node]));
}

// An element that spans lines may break off the row of a table around it, and a form may give
// anything: the serialiser takes nothing but rows in a table and cells in a row.
function wrapped(type: string, nodes: readonly RootContent[]): readonly RootContent[] {
	if (type !== 'table' && type !== 'tableRow') return nodes;
	return nodes.flatMap((node): RootContent[] => {
		if (node.type === (type === 'table' ? 'tableRow' : 'tableCell')) return [node];
		const words = inWords([node]);
		if (words.every(isSpace)) return [];
		const cell: TableCell = { type: 'tableCell', children: words };
		return [type === 'table' ? { type: 'tableRow', children: [cell] } : cell];
	});
}

// Space at the ends of a line would be written as `&#x20;`.
function trimmed(type: string, nodes: RootContent[]): RootContent[] {
	if (!['paragraph', 'heading', 'tableCell'].includes(type)) return nodes;
	const start = nodes.findIndex((node) => !isSpace(node));
	if (start === -1) return [];
	const end = nodes.findLastIndex((node) => !isSpace(node));
	return nodes.slice(start, end + 1).map((node, index) => {
		if (node.type !== 'text') return node;
		const value = index === 0 ? node.value.trimStart() : node.value;
		return { ...node, value: index === end - start ? value.trimEnd() : value };
	});
}

function addressed(node: RootContent): RootContent {
	return 'url' in node ? { ...node, url: balanced(node.url) } : node;
}

function balanced(url: string): string {
	let depth = 0;
	for (const sign of url) {
		depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
		if (depth < 0) break;
	}
	return depth === 0 ? url : url.replaceAll('(', '%28').replaceAll(')', '%29');
}
