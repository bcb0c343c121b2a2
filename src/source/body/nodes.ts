import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

const WORDS = new Set(
	'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference strong text'.split(
		' ',
	),
);

/** Whether a node stands within a line. HTML does, wherever words surround it. */
function isWords(node: RootContent): node is PhrasingContent {
	return WORDS.has(node.type);
}

/**
 * On a line of its own a component stands among blocks, where words need a paragraph around them:
 * with bare words at its top, the serialiser takes the whole page for one line.
 */
export function inBlocks(nodes: readonly RootContent[]): RootContent[] {
	const blocks: RootContent[] = [];
	let words: Paragraph | undefined;
	for (const node of nodes) {
		if (!isWords(node)) {
			words = undefined;
			blocks.push(node);
		} else if (words) words.children.push(node);
		else blocks.push((words = { type: 'paragraph', children: [node] }));
	}
	return blocks;
}

/** Within a line one paragraph is words of that line; other blocks interrupt it. */
export function inLine(nodes: readonly RootContent[]): RootContent[] {
	const [first] = nodes;
	return nodes.length === 1 && first?.type === 'paragraph' ? first.children : [...nodes];
}

/** In a heading, a table or a link there is no room for blocks: their words stand side by side. */
export function inWords(nodes: readonly RootContent[]): PhrasingContent[] {
	return nodes.flatMap((node, index): PhrasingContent[] => {
		const before = nodes[index - 1];
		const isApart = before && !(isWords(before) && isWords(node));
		const space: PhrasingContent[] = isApart ? [{ type: 'text', value: ' ' }] : [];
		if (isWords(node)) return [...space, node];
		if ('children' in node) return [...space, ...inWords(node.children)];
		return node.type === 'code' ? [...space, { type: 'inlineCode', value: node.value }] : [];
	});
}

/** The letters of nodes, without their form; blocks stand on lines of their own. */
export function textOf(nodes: readonly RootContent[]): string {
	return nodes
		.map((node, index) => {
			const before = nodes[index - 1];
			return before && !(isWords(before) && isWords(node)) ? `\n${lettersOf(node)}` : lettersOf(node);
		})
		.join('');
}

function lettersOf(node: RootContent): string {
	if ('children' in node) return textOf(node.children);
	if (node.type === 'image') return node.alt ?? '';
	if (node.type === 'break') return '\n';
	return node.type !== 'html' && 'value' in node ? node.value : '';
}

/** Words as a paragraph. */
export function paragraph(...children: PhrasingContent[]): Paragraph {
	return { type: 'paragraph', children };
}

/** A list with a point for each. */
export function listOf(items: RootContent[][]): List {
	const children = items.map((item): ListItem => ({
		type: 'listItem',
		spread: false,
		children: item as ListItem['children'],
	}));
	return { type: 'list', ordered: false, spread: false, children };
}
