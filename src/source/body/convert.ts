import type { FootnoteDefinition, FootnoteReference, Html, Paragraph, RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { component } from './component.ts';
import { convertChildren, placeOf, type Context } from './context.ts';
import { directive } from './directive.ts';
import { address, definition, linkReference } from './links.ts';
import { inBlocks, inWords } from './nodes.ts';
import { addHtmlLinks } from './outline.ts';
import { picture, pictureReference } from './picture.ts';
import { expression } from './values.ts';

/** Turns nodes of MDX into nodes of plain Markdown. */
export function convert(nodes: readonly MdastNode[], context: Context): RootContent[] {
	return nodes.flatMap((node) => convertNode(node, context));
}

function convertNode(node: MdastNode, context: Context): RootContent[] {
	switch (node.type) {
		case 'mdxjsEsm':
			return [];
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return expression(node, context);
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return component(node, context);
		case 'containerDirective':
		case 'leafDirective':
		case 'textDirective':
			return directive(node, context);
		case 'image':
			return picture(node, context);
		case 'imageReference':
			return pictureReference(node, context);
		case 'linkReference':
			return linkReference(node, context);
		case 'definition':
			return definition(node, context);
		case 'footnoteReference':
		case 'footnoteDefinition':
			return footnote(node, context);
		case 'html':
			return html(node, context);
		case 'paragraph':
			return paragraph(node, context);
		default:
			return [withChildren(node, context)];
	}
}

const HOLDS_WORDS = new Set(['delete', 'emphasis', 'heading', 'link', 'strong', 'tableCell']);

function withChildren(node: MdastNode, context: Context): RootContent {
	if (!('children' in node)) return node;
	const children = convertChildren(node, context);
	return {
		...node,
		...(node.type === 'link' && { url: address(node.url, placeOf(node), context) }),
		children: HOLDS_WORDS.has(node.type) ? inWords(children) : children,
	} as RootContent;
}

// Components on the lines of a paragraph may be blocks, which then stand beside its words.
function paragraph(node: Paragraph, context: Context): RootContent[] {
	return inBlocks(convertChildren(node, context));
}

// The page and its partials each count from 1.
function footnote(node: FootnoteReference | FootnoteDefinition, context: Context): RootContent[] {
	const suffix = context.partial ? `-${context.partial.number}` : '';
	const name = { identifier: node.identifier + suffix, label: (node.label ?? node.identifier) + suffix };
	if (node.type === 'footnoteReference') return [{ ...node, ...name }];
	const note = { ...node, ...name, children: convertChildren(node, context) } as FootnoteDefinition;
	if (!context.partial) return [note];
	context.notes.push(note);
	return [];
}

// What a reader of the page does not see is for nobody else either.
function html(node: Html, context: Context): RootContent[] {
	const value = node.value
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
		.trim();
	addHtmlLinks(value, placeOf(node), context);
	return value === '' ? [] : [{ ...node, value }];
}
