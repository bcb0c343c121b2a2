import type { Definition, RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { childrenOf, convertChildren, placeOf, report, type Context, type Place } from './context.ts';

/** Schemes that run something or open the reader's own files. */
const UNSAFE = new Set(['javascript', 'data', 'vbscript', 'file']);

/**
 * An address of the text as others can follow it. A relative one counts from the page, also in a
 * partial: that is where a browser goes. One that no link should have is reported and left empty.
 */
export function address(href: string, place: Place, context: Context): string {
	context.body.outline.links.push({ href, file: context.file, ...place });
	// Browsers overlook control characters and spaces in a scheme.
	const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\0-\x20]/g, '')) ?? [];
	if (!UNSAFE.has(scheme.toLowerCase())) return absoluteAddress(href, context.options);
	report(context, place, {
		rule: 'unsafe-link',
		severity: 'warning',
		message: `The address ${JSON.stringify(href.slice(0, 60))} is not one a reader can follow safely, so the link leads nowhere.`,
		hint: 'Use a full address (https://…), a path of this site (/en/…) or an anchor (#…).',
	});
	return '';
}

/** What is no address at all, such as //[, stays as it was typed. */
export function absoluteAddress(href: string, { resolveUrl }: Context['options']): string {
	return URL.canParse(href, 'https://example.com') ? resolveUrl(href) : href;
}

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
	return [{ ...node, url: address(node.url, placeOf(node), context) }];
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
	return [
		{
			...content,
			type: 'link',
			url: address(url, placeOf(node), context),
			title: title ?? null,
		} as RootContent,
	];
}
