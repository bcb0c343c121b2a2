import { htmlToHast } from 'satteri';

interface Node {
	type: string;
	value?: string;
	tagName?: string;
	properties?: { className?: string[] };
	children?: Node[];
}

/** Parts of a page that hold what its author wrote. */
const CONTENT = new Set(['sl-markdown-content', 'hero', 'sl-banner']);
/** What Starlight adds for readers of the page alone. */
const ADDED = new Set(['sr-only', 'data-footnote-backref', 'sl-anchor-link']);
const SILENT = new Set(['script', 'style', 'svg', 'template']);

/** Every word that a reader of a page sees, of what its author wrote. */
export function visibleWords(html: string): string[] {
	return wordsOf(
		contentOf(htmlToHast(html) as Node)
			.map(textOf)
			.join(' '),
	);
}

/** The words of a text, without the signs between them. */
export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function contentOf(node: Node): Node[] {
	if (has(node, CONTENT)) return [node];
	return (node.children ?? []).flatMap(contentOf);
}

function textOf(node: Node): string {
	if (SILENT.has(node.tagName ?? '') || has(node, ADDED)) return '';
	if (node.type === 'text') return node.value ?? '';
	const words = (node.children ?? []).map(textOf).join('');
	return isInLine(node) ? words : ` ${words} `;
}

// Blocks, cells and numbers of notes do not touch the words beside them, even where they are spans.
function isInLine({ tagName = '', properties }: Node): boolean {
	return /^(?:b|code|em|i|strong)$/.test(tagName) || (tagName === 'span' && !properties?.className);
}

function has({ properties }: Node, names: ReadonlySet<string>): boolean {
	return (properties?.className ?? []).some((name) => names.has(name));
}
