import type { PhrasingContent } from 'mdast';
import { htmlToHast, type HastNode } from 'satteri';

/**
 * What Starlight shows as HTML although it is one line of text, such as the title of a card, as
 * words of Markdown.
 *
 * @example
 * htmlWords('Press <b>Save</b>', address); // text "Press ", strong "Save"
 */
export function htmlWords(html: string, resolveUrl: (href: string) => string): PhrasingContent[] {
	if (!/[<&]/.test(html)) return html ? [{ type: 'text', value: html }] : [];
	return trim(words(htmlToHast(html, { fragment: true }), resolveUrl));
}

function words(node: HastNode, resolveUrl: (href: string) => string): PhrasingContent[] {
	if (node.type === 'text') return [{ type: 'text', value: node.value }];
	if (!('children' in node)) return [];
	const children = node.children.flatMap((child) => words(child, resolveUrl));
	if (node.type !== 'element') return children;
	const { tagName, properties } = node;
	switch (tagName) {
		case 'strong':
		case 'b':
			return [{ type: 'strong', children }];
		case 'em':
		case 'i':
			return [{ type: 'emphasis', children }];
		case 'code':
			return [{ type: 'inlineCode', value: letters(node) }];
		case 'a':
			return [{ type: 'link', url: resolveUrl(properties.href ?? ''), children }];
		case 'img':
			return properties.alt ? [{ type: 'text', value: properties.alt }] : [];
		case 'br':
			return [{ type: 'text', value: ' ' }];
		case 'script':
		case 'style':
		case 'svg':
			return [];
		default:
			return children;
	}
}

// What an element without words leaves behind: the spaces around it.
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
	const [first, last] = [nodes[0], nodes.at(-1)];
	if (first?.type === 'text') first.value = first.value.trimStart();
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return nodes;
}

function letters(node: HastNode): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(letters).join('') : '';
}
