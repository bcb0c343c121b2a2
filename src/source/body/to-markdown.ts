import type { Nodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Options, type Unsafe } from 'mdast-util-to-markdown';

const OPTIONS: Options = {
	bullet: '-',
	emphasis: '*',
	rule: '-',
	resourceLink: true,
	tightDefinitions: true,
	extensions: [gfmToMarkdown()],
	handlers: {
		root: (node: Nodes, parent, state, info) => {
			state.unsafe = state.unsafe.flatMap(asSafe);
			return defaultHandlers.root(node as Extract<Nodes, { type: 'root' }>, parent, state, info);
		},
	},
};

/** Nodes of plain Markdown as text. */
export function markdownOf(nodes: readonly RootContent[]): string {
	return toMarkdown({ type: 'root', children: tidy(nodes) }, OPTIONS).trim();
}

// Readers who take an address as it stands must not find backslashes in it: `&` needs one only where
// `&name;` would be read as a sign, and parentheses need none where they come in pairs.
function asSafe(pattern: Unsafe): Unsafe[] {
	if (pattern.character === '&') return [{ ...pattern, after: '(?=(?:#\\w+|[A-Za-z]\\w*);)' }];
	const inAddress = pattern.inConstruct === 'destinationRaw';
	return inAddress && /[()]/.test(pattern.character) ? [] : [pattern];
}

/** Joins texts, so that signs are judged by what really stands beside them, and drops what is empty. */
function tidy<Node extends RootContent>(nodes: readonly Node[]): Node[] {
	const tidied: Node[] = [];
	for (const node of nodes) {
		const last = tidied.at(-1);
		if (node.type === 'text' && last?.type === 'text') {
			tidied[tidied.length - 1] = { ...last, value: joined(last.value, node.value) };
		} else if ('children' in node) {
			const children = trimmed(node.type, tidy(flat(node.type, node.children as RootContent[])));
			if (children.length > 0 || node.type !== 'paragraph') tidied.push(addressed({ ...node, children }));
		} else tidied.push(addressed(node));
	}
	return tidied;
}

// Strong words within strong words are no stronger.
function flat(type: string, nodes: RootContent[]): RootContent[] {
	if (type !== 'strong') return nodes;
	return nodes.flatMap((node): RootContent[] => (node.type === 'strong' ? node.children : [node]));
}

// What stood between two spaces is gone.
function joined(one: string, other: string): string {
	return one.endsWith(' ') ? one + other.replace(/^ /, '') : one + other;
}

// Space at the ends of a line would be written as `&#x20;`.
function trimmed(type: string, nodes: RootContent[]): RootContent[] {
	if (!['paragraph', 'heading', 'tableCell'].includes(type)) return nodes;
	const ends = nodes.map((node, index) => {
		if (node.type !== 'text') return node;
		const start = index === 0 ? node.value.trimStart() : node.value;
		return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
	});
	return ends.filter((node) => node.type !== 'text' || node.value !== '');
}

function addressed<Node extends RootContent>(node: Node): Node {
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
