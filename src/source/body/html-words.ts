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

const BLOCKS = new Set(
	'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
		' ',
	),
);
const space: PhrasingContent = { type: 'text', value: ' ' };

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
			return [space];
		case 'script':
		case 'style':
		case 'svg':
			return [];
		default:
			return BLOCKS.has(tagName) ? [space, ...children, space] : children;
	}
}

// What an element without words leaves behind: the spaces around it.
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
	return nodes.map((node, index) => {
		if (node.type !== 'text') return node;
		const value = index === 0 ? node.value.trimStart() : node.value;
		return { ...node, value: index === nodes.length - 1 ? value.trimEnd() : value };
	});
}

function letters(node: HastNode): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(letters).join('') : '';
}
