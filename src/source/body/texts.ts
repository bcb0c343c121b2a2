import type { Definition, Nodes, RootContent } from 'mdast';

/**
 * What nodes of plain Markdown say, piece by piece: paragraphs, headings, points of lists, rows of
 * tables and blocks of code, without their formatting. Links count with their addresses, pictures
 * with what they show.
 *
 * @example
 * // "## More\n\nSee **[this](/en/a/)**." becomes
 * ['More', 'See this </en/a/>.']
 */
export function textsOf(nodes: readonly RootContent[]): string[] {
	const definitions = new Map(nodes.flatMap(definitionsIn));
	return nodes.flatMap((node) => pieces(node, definitions)).filter((text) => text !== '');
}

type Definitions = ReadonlyMap<string, Definition>;

function definitionsIn(node: Nodes): [name: string, Definition][] {
	if (node.type === 'definition') return [[node.identifier, node]];
	return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

function pieces(node: Nodes, definitions: Definitions): string[] {
	switch (node.type) {
		case 'paragraph':
		case 'heading':
		case 'tableRow':
			return [words(node, definitions).replace(/\s+/g, ' ').trim()];
		case 'code':
			return [codeWords(node.value, node.meta)];
		default:
			if ('children' in node) return node.children.flatMap((child) => pieces(child, definitions));
			return [words(node, definitions).replace(/\s+/g, ' ').trim()];
	}
}

// Indentation can be what code means; which lines are marked is formatting.
function codeWords(value: string, meta: string | null | undefined): string {
	const [, , title] = /\btitle=(["'])(.*?)\1/.exec(meta ?? '') ?? [];
	return [...(title ? [title] : []), value.trimEnd()].join('\n');
}

function words(node: Nodes, definitions: Definitions): string {
	if (node.type === 'image') return node.alt ?? '';
	if (node.type === 'break') return ' ';
	if (node.type === 'tableCell') return `${inside(node.children, definitions)} | `;
	if (node.type === 'link') return `${inside(node.children, definitions)} <${node.url}>`;
	if (node.type === 'linkReference')
		return `${inside(node.children, definitions)} <${definitions.get(node.identifier)?.url ?? ''}>`;
	if ('children' in node) return inside(node.children, definitions);
	return 'value' in node ? node.value : '';
}

function inside(nodes: readonly Nodes[], definitions: Definitions): string {
	return nodes.map((node) => words(node, definitions)).join('');
}
