import type { Figure } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import type { FieldPath, Problem } from '../issue/problem.ts';
import type { MdastNode } from 'satteri';
import { childrenOf, type Shared } from './body/context.ts';
import { convert } from './body/convert.ts';
import { frontmatterText } from './body/frontmatter-text.ts';
import { openFile } from './body/open-file.ts';
import { markdownOf } from './body/to-markdown.ts';
import type { ComponentForm } from './component-forms.ts';
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
	/** What a component without a form is: an error in issues, a warning on ordinary pages. */
	unknownComponent: Problem['severity'];
	/** Is told every other file whose text the body holds. */
	uses?: (file: UsedFile) => void;
}

export interface Body {
	markdown: string;
	/** Pictures by the path the author wrote; those of a partial have its path in front. */
	figures: Record<string, Figure>;
	/** Whether it is Markdown only, so that it can be rendered without compiling a module. */
	plain: boolean;
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
	const body: Body = { markdown: '', figures: {}, plain: true, problems: [] };
	const shared: Shared = { body, options, convert, partials: { count: 0 } };
	const opened = openFile({ file, contents, frontmatter }, shared);
	if (!opened) return body;
	const { tree, context } = opened;
	body.plain = !file.endsWith('.mdx') || !(hasMdx(tree) || /(?:^|\n)\s*\n(?: {4}|\t)/.test(frontmatter.body));
	body.markdown = markdownOf([...frontmatterText(context), ...convert(childrenOf(tree), context)]);
	return body;
}

function hasMdx(node: MdastNode): boolean {
	return node.type.startsWith('mdx') || childrenOf(node).some(hasMdx);
}
