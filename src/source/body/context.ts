import type { RootContent } from 'mdast';
import type { MdastNode } from 'satteri';
import type { Problem } from '../../issue/problem.ts';
import type { Body, BodyOptions } from '../body.ts';
import type { Definitions } from './links.ts';
import type { Module } from './module.ts';
import type { ComponentUse } from './starlight-forms.ts';

/** What a page and all its partials have in common. */
export interface Shared {
	body: Body;
	options: BodyOptions;
	/** Turns nodes of MDX into nodes of plain Markdown. */
	convert: (nodes: readonly MdastNode[], context: Context) => RootContent[];
	/** How many partials there are so far. */
	partials: { count: number };
	/** Footnotes of partials, which may stand where there is no room for them. */
	notes: RootContent[];
	/** What tells apart the problems that were found so far. */
	reported: Set<string>;
}

/** What the nodes of one file are understood with. */
export interface Context extends Shared {
	/** Path of the file from the project's root: the page, or a partial of it. */
	file: string;
	/** The text that the places of nodes count in. */
	source: string;
	/** The frontmatter of the file. */
	data: Record<string, unknown>;
	definitions: Definitions;
	module: Module;
	/** Whether lines stay as they are, as in `<pre>`. */
	keepsLines?: boolean;
	/** How the file came into the page; undefined for the page itself. */
	partial?: PartialUse;
}

export interface PartialUse {
	use: ComponentUse;
	/** Tells the partials of a page apart. */
	number: number;
	/** The files around it, the page first. */
	within: readonly string[];
}

export type Place = Pick<Problem, 'line' | 'column'>;

type Report = Pick<Problem, 'rule' | 'message' | 'hint'> & Partial<Pick<Problem, 'severity'>>;

/** Adds a problem at a place of the file. */
export function report(context: Context, place: Place, problem: Report): void {
	const { file, options } = context;
	const { rule, message, hint, severity = options.unknownComponent } = problem;
	const { line, column } = place;
	const found: Problem = { rule, severity, file, path: [], message, hint };
	if (line !== undefined && column !== undefined) Object.assign(found, { line, column });
	addProblem(context, found);
}

/** Adds a problem, once however often the same is found. */
export function addProblem({ body, reported }: Shared, found: Problem): void {
	const { rule, file, line, column, message } = found;
	const key = JSON.stringify([rule, file, line, column, message]);
	if (reported.has(key)) return;
	reported.add(key);
	body.problems.push(found);
}

export function placeOf({ position }: MdastNode): Place {
	const { line, column } = position?.start ?? { line: 1, column: 1 };
	return { line, column };
}

export function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}

export function convertChildren(node: MdastNode, context: Context): RootContent[] {
	return context.convert(childrenOf(node), context);
}

/** The letters of a node as its author typed them. */
export function sourceText({ position }: MdastNode, { source }: Context): string {
	return position ? source.slice(position.start.offset, position.end.offset) : '';
}
