import type { Definition, RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { address } from './address.ts';
import { convertChildren, childrenOf, type Context } from './context.ts';

/** Where the reference links and pictures of a file lead: `[name]: ./address "Title"`. */
export interface Definitions {
	byName: ReadonlyMap<string, Definition>;
	/** Names that only pictures use. */
	ofPictures: ReadonlySet<string>;
}

/** Collects the definitions of a file. The first of a name counts, as in CommonMark. */
export function definitionsOf(tree: MdastNode): Definitions {
	const byName = new Map<string, Definition>();
	const ofPictures = new Set<string>();
	const ofLinks = new Set<string>();
	const visit = (node: MdastNode): void => {
		if (node.type === 'definition' && !byName.has(node.identifier)) byName.set(node.identifier, node);
		if (node.type === 'imageReference') ofPictures.add(node.identifier);
		if (node.type === 'linkReference') ofLinks.add(node.identifier);
		childrenOf(node).forEach(visit);
	};
	visit(tree);
	return { byName, ofPictures: ofPictures.difference(ofLinks) };
}

/**
 * A definition stays where it is. That of a picture goes, because the picture names its address
 * itself; that of a partial too, because the page may use the name for something else.
 */
export function definition(node: Definition, context: Context): RootContent[] {
	if (context.partial || context.definitions.ofPictures.has(node.identifier)) return [];
	return [{ ...node, url: address(node.url, context) }];
}

/** A reference link; in a partial it becomes a link with its own address. */
export function linkReference(
	node: Extract<MdastNode, { type: 'linkReference' }>,
	context: Context,
): RootContent[] {
	const content = { ...node, children: convertChildren(node, context) };
	const found = context.definitions.byName.get(node.identifier);
	if (!context.partial || !found) return [content as RootContent];
	const { url, title } = found;
	return [{ ...content, type: 'link', url: address(url, context), title: title ?? null } as RootContent];
}
