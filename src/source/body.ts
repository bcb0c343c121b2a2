import type { RootContent } from 'mdast';
import { markdownToMdast, type MdastNode } from 'satteri';
import type { Figure } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import type { FieldPath, Problem } from '../issue/problem.ts';
import { childrenOf, type Context, type Shared } from './body/context.ts';
import { convert } from './body/convert.ts';
import { frontmatterText } from './body/frontmatter-text.ts';
import { FEATURES, openFile } from './body/open-file.ts';
import type { Outline } from './body/outline.ts';
import type { ComponentForm } from './body/starlight-forms.ts';
import { textsOf } from './body/texts.ts';
import { markdownOf } from './body/to-markdown.ts';
import type { Frontmatter } from './frontmatter.ts';
import type { UsedFile } from './used-files.ts';

export interface BodyOptions {
	/** The project's root folder. */
	root: string;
	labels: Labels;
	/** Makes an address of the body absolute. */
	resolveUrl: (href: string) => string;
	/** The picture at a path relative to the file; undefined after reporting that it is missing. */
	figure: (
		src: string,
		alt: string,
		path: FieldPath,
		at?: Pick<Problem, 'line' | 'column'>,
	) => Figure | undefined;
	/** Markdown forms of the site's own components, by name. */
	forms?: Readonly<Record<string, ComponentForm>>;
	/**
	 * How bad it is that something cannot be said in Markdown or lacks words: an error in issues, a
	 * warning on ordinary pages.
	 */
	unknownComponent: Problem['severity'];
	/** Is told every other file whose text the body holds, and every picture that is missing. */
	uses?: (file: UsedFile) => void;
	/** Leaves the Markdown out, which is half the work, for who only asks what else the body holds. */
	withoutMarkdown?: boolean;
}

export interface Body {
	/** Empty where it was left out. */
	markdown: string;
	/** Pictures by the path the author wrote; those of a partial have its path in front. */
	figures: Record<string, Figure>;
	/** Whether it means the same as Markdown, so that it can be rendered without compiling a module. */
	plain: boolean;
	/**
	 * What it says, piece by piece and as it was written: neither the site nor the words of the product
	 * have a part in it.
	 */
	pieces: () => string[];
	/** Other files whose text it holds, by their paths from the project's root. */
	texts: Map<string, string>;
	/** Its links, and the places in it that links can name. */
	outline: Outline;
	problems: Problem[];
}

/**
 * Turns the body of an MDX or Markdown file into Markdown that stands on its own: what a reader of
 * the page sees, with the texts of imported files in place.
 */
export function readBody(
	contents: string,
	frontmatter: Frontmatter,
	file: string,
	options: BodyOptions,
): Body {
	const body = emptyBody();
	const shared = sharedOf(body, options);
	const opened = openFile({ file, contents, frontmatter }, shared);
	if (!opened) return body;
	const { tree, context } = opened;
	body.plain = !file.endsWith('.mdx') || !(hasMdx(tree) || hasIndentedCode(context.source));
	const nodes = nodesOf(tree, context);
	if (!options.withoutMarkdown) body.markdown = markdownOf(nodes);
	body.pieces = () => {
		const written = { ...context, ...sharedOf(emptyBody(), { ...options, ...AS_WRITTEN }) };
		return textsOf(nodesOf(tree, written));
	};
	return body;
}

const AS_WRITTEN = {
	labels: (key) => key,
	resolveUrl: (href) => href,
	figure: (src, alt) => ({ file: '', url: src, alt }),
	uses: () => {},
} satisfies Partial<BodyOptions>;

function emptyBody(): Body {
	const outline: Outline = { links: [], anchors: [], hasAllAnchors: true };
	return {
		markdown: '',
		figures: {},
		plain: true,
		pieces: () => [],
		texts: new Map(),
		outline,
		problems: [],
	};
}

function sharedOf(body: Body, options: BodyOptions): Shared {
	return { body, options, convert, partials: { count: 0 }, reported: new Set(), notes: [] };
}

// Footnotes of partials are known once all is converted.
function nodesOf(tree: MdastNode, context: Context): RootContent[] {
	const nodes = [...frontmatterText(context), ...convert(childrenOf(tree), context)];
	return [...nodes, ...context.notes];
}

function hasMdx(node: MdastNode): boolean {
	return node.type.startsWith('mdx') || childrenOf(node).some(hasMdx);
}

// Indented text is code in Markdown, but not in MDX.
function hasIndentedCode(source: string): boolean {
	const isIndented = (node: MdastNode): boolean =>
		(node.type === 'code' && /^\s/.test(source.slice(node.position?.start.offset))) ||
		childrenOf(node).some(isIndented);
	return /\t| {4}/.test(source) && isIndented(markdownToMdast(source, FEATURES));
}
