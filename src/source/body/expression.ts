import type { RootContent } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'satteri';
import { inLine } from '../mdx-nodes.ts';
import { placeOf, report, type Context } from './context.ts';
import { valueOf } from './names.ts';
import { shown } from './script-value.ts';

/** What `{…}` in the text shows: its value, where that can be read off, or what a partial is given. */
export function expression(node: MdxFlowExpression | MdxTextExpression, context: Context): RootContent[] {
	const source = node.value.trim();
	if (context.partial && source === 'props.children') {
		const { children } = context.partial.use;
		return node.type === 'mdxTextExpression' ? inLine(children) : children;
	}
	const value = valueOf(source, context);
	if (value === undefined) {
		report(context, placeOf(node), {
			rule: 'expression-without-markdown',
			message: `The expression {${source.slice(0, 60)}} has no Markdown form.`,
			hint: 'Write its value as text.',
		});
		return [];
	}
	// A browser shows line breaks and runs of spaces as one space.
	const text = context.keepsLines ? shown(value) : shown(value).replace(/\s+/g, ' ');
	if (text === '') return [];
	if (node.type === 'mdxTextExpression') return [{ type: 'text', value: text }];
	return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}
