import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Frontmatter } from '../frontmatter.ts';
import { report, type Context, type PartialUse, type Shared } from './context.ts';
import { checkImports } from './imported-file.ts';
import { definitionsOf } from './links.ts';
import { mdxMistake } from './mdx-words.ts';
import { moduleOf } from './module.ts';
import { addAnchors } from './outline.ts';

/** A file of Markdown or MDX. */
export interface BodyFile {
	/** Path from the project's root, with `/`. */
	file: string;
	contents: string;
	frontmatter: Frontmatter;
	partial?: PartialUse;
}

/** How bodies are parsed. The frontmatter is blanked before. */
export const FEATURES = {
	features: { gfm: true, frontmatter: false, directive: true },
	position: true,
} as const;

/** Reads what stands below the frontmatter; undefined after reporting that it is not valid. */
export function openFile(
	{ file, contents, frontmatter, partial }: BodyFile,
	shared: Shared,
): { tree: MdastNode; context: Context } | undefined {
	// Blanking the frontmatter keeps line numbers and cannot be read as anything itself.
	const above = '\n'.repeat(contents.slice(0, frontmatter.bodyOffset).split('\n').length - 1);
	const source = above + frontmatter.body.replaceAll('\r\n', '\n');
	const context: Context = {
		...shared,
		file,
		source,
		data: frontmatter.data,
		definitions: { byName: new Map(), ofPictures: new Set() },
		module: { imports: new Map(), constants: new Map() },
		...(partial && { partial }),
	};
	const tree = parse(context);
	if (!tree) return undefined;
	context.definitions = definitionsOf(tree);
	context.module = moduleOf(tree);
	checkImports(context);
	addAnchors(tree, context);
	return { tree, context };
}

function parse(context: Context): MdastNode | undefined {
	const { file, source } = context;
	try {
		return file.endsWith('.mdx') ? mdxToMdast(source, FEATURES) : markdownToMdast(source, FEATURES);
	} catch (error) {
		const { message, hint, ...place } = mdxMistake((error as Error).message, source);
		report(context, place, { rule: 'mdx', severity: 'error', message, hint });
		return undefined;
	}
}
