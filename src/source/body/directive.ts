import type { RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { childrenOf, convertChildren, sourceText, type Context } from './context.ts';
import { inWords } from './nodes.ts';
import { asideForm } from './starlight-forms.ts';

type Container = Extract<MdastNode, { type: 'containerDirective' }>;
type Directive = Container | Extract<MdastNode, { type: 'leafDirective' | 'textDirective' }>;

const ASIDES = new Set(['note', 'tip', 'caution', 'danger']);

/**
 * A directive reads as Starlight shows it: `:::note` is an aside, another block of that kind is
 * what it holds, and a colon in running text ("at 10:30") stays as it was typed.
 */
export function directive(node: Directive, context: Context): RootContent[] {
	if (node.type === 'containerDirective') return container(node, context);
	const text = { type: 'text', value: sourceText(node, context) } as const;
	return node.type === 'textDirective' ? [text] : [{ type: 'paragraph', children: [text] }];
}

function container(node: Container, context: Context): RootContent[] {
	if (!ASIDES.has(node.name)) return convertChildren(node, context);
	const [first, ...rest] = childrenOf(node);
	const label = first && isLabel(first) && childrenOf(first).length > 0 ? first : undefined;
	const title = label && inWords(convertChildren(label, context));
	const content = context.convert(label ? rest : childrenOf(node), context);
	return asideForm(node.name, title, content, context.options.labels);
}

function isLabel(node: MdastNode): boolean {
	return node.type === 'paragraph' && node.data?.directiveLabel === true;
}
