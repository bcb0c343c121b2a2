import { htmlToHast } from 'satteri';

/** An element of a page as a browser would build it. */
export interface Element {
	name: string;
	attributes: Record<string, unknown>;
	/** Its words and those of everything in it. */
	text: string;
}

/** A node of the tree that a page is read into. */
export interface Node {
	type: string;
	value?: string;
	tagName?: string;
	properties?: Record<string, unknown>;
	children?: Node[];
}

/** Every element of a page, in order. */
export function elementsOf(html: string): Element[] {
	return [...walk(htmlToHast(html))];
}

function* walk(node: Node): Generator<Element> {
	const { tagName, properties = {}, children = [] } = node;
	if (tagName) yield { name: tagName, attributes: properties, text: textOf(node) };
	for (const child of children) yield* walk(child);
}

function textOf({ type, value = '', children = [] }: Node): string {
	return type === 'text' ? value : children.map(textOf).join('');
}

/** Where an element leads or what it loads; empty where it does neither. */
export function addressOf({ attributes: { href, src } }: Element): string {
	const address = href ?? src;
	return typeof address === 'string' ? address : '';
}

/** Elements with a class. */
export function withClass(elements: readonly Element[], name: string): Element[] {
	return elements.filter(({ attributes }) =>
		(attributes['className'] as string[] | undefined)?.includes(name),
	);
}

/** Names of elements and their attributes, in order: the shape of a page without its words. */
export function shapeOf(html: string): string[] {
	return elementsOf(html).map(({ name, attributes }) =>
		[name, ...Object.keys(attributes).toSorted()].join(' '),
	);
}
