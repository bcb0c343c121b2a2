import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttributeNode, MdxJsxFlowElement } from 'satteri';

/**
 * The value of an expression that can be read off without running it: a string, a number, a
 * boolean. Undefined for everything else.
 *
 * @example
 * literalValue('"Save"'); // 'Save'
 * literalValue('props.name'); // undefined
 */
export function literalValue(source: string): string | undefined {
	const quoted = /^(["'`])((?:(?!\1|\\|\$\{)[\s\S])*)\1$/.exec(source);
	if (quoted) return quoted[2];
	return /^-?\d+(?:\.\d+)?$|^(?:true|false)$/.test(source) ? source : undefined;
}

/** The attributes of a component whose values can be read off. */
export function knownAttributes({ attributes }: MdxJsxFlowElement): Record<string, string> {
	const known: Record<string, string> = {};
	for (const attribute of attributes) {
		if (attribute.type !== 'mdxJsxAttribute') continue;
		const value = attributeValue(attribute.value);
		if (value !== undefined) known[attribute.name] = value;
	}
	return known;
}

// An attribute without a value is true, as in JSX.
function attributeValue(value: MdxJsxAttributeNode['value']): string | undefined {
	if (value === null || value === undefined) return 'true';
	return typeof value === 'string' ? value : literalValue(value.value.trim());
}

const WORDS = new Set(
	'break delete emphasis footnoteReference image imageReference inlineCode link linkReference strong text'.split(
		' ',
	),
);

function isWords(node: RootContent): node is PhrasingContent {
	return WORDS.has(node.type);
}

/**
 * On a line of its own a component stands among blocks, where words need a paragraph around them:
 * with bare words at its top, the serialiser takes the whole page for one line.
 */
export function inBlocks(nodes: RootContent[]): RootContent[] {
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
