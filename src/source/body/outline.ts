import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { childrenOf, sourceText, type Context, type Place } from './context.ts';
import { isPartial } from './imported-file.ts';

/** What a body leads to, and what can be led to in it, with all its partials. */
export interface Outline {
	links: WrittenLink[];
	/** Names of the places that an address can end with: `#name`. */
	anchors: string[];
	/** Whether these are all; a component of the site's own, or an expression, may make more. */
	hasAllAnchors: boolean;
}

/** An address as its author wrote it. */
interface WrittenLink extends Place {
	href: string;
	/** The page, or a partial of it: path from the project's root. */
	file: string;
}

/** Adds the headings and ids of one file. Each file numbers its equal headings for itself, as in Astro. */
export function addAnchors(tree: MdastNode, context: Context): void {
	const slugger = new GithubSlugger();
	const { outline } = context.body;
	const visit = (node: MdastNode): void => {
		if (node.type === 'heading') {
			if (holdsExpression(node)) outline.hasAllAnchors = false;
			const words = wordsOf(node, context);
			outline.anchors.push(slugger.slug(words));
			// Typographic dashes have no place in a slug, hyphens have.
			if (words.includes('--')) outline.anchors.push(slugger.slug(words.replace(/-{2,}/g, '')));
		} else if (node.type === 'html') {
			for (const [, , id] of node.value.matchAll(/\s(?:id|name)\s*=\s*(["'])(.*?)\1/g))
				outline.anchors.push(id!);
		} else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			addIds(node, context);
		}
		childrenOf(node).forEach(visit);
	};
	visit(tree);
}

/** Adds the links of raw HTML in a Markdown file. */
export function addHtmlLinks(html: string, place: Place, { body, file }: Context): void {
	for (const [, , href] of html.matchAll(/\s(?:href|src)\s*=\s*(["'])(.*?)\1/g))
		body.outline.links.push({ href: href!, file, ...place });
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function addIds({ name, attributes }: Element, context: Context): void {
	const { outline } = context.body;
	for (const attribute of attributes) {
		const isId = attribute.type === 'mdxJsxAttribute' && attribute.name === 'id';
		if (isId && typeof attribute.value === 'string') outline.anchors.push(attribute.value);
		else if (isId || attribute.type !== 'mdxJsxAttribute' || attribute.name === 'set:html')
			outline.hasAllAnchors = false;
	}
	if (name && mayHaveIds(name, context)) outline.hasAllAnchors = false;
}

const WITHOUT_IDS = new Set(['@astrojs/starlight/components', 'astro:assets']);

function mayHaveIds(name: string, { module }: Context): boolean {
	const found = module.imports.get(name.split('.')[0]!);
	if (!found) return /^[A-Z]/.test(name);
	return !WITHOUT_IDS.has(found.specifier) && !isPartial(found) && found.imported !== '*';
}

function holdsExpression(node: MdastNode): boolean {
	return node.type === 'mdxTextExpression' || childrenOf(node).some(holdsExpression);
}

function wordsOf(node: MdastNode, context: Context): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	// A colon in a heading reads like a directive, and stays the letters that it is.
	if (node.type === 'textDirective') return sourceText(node, context);
	return childrenOf(node)
		.map((child) => wordsOf(child, context))
		.join('');
}
