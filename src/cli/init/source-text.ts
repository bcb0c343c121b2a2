import { parseModule, type ASTNode } from 'magicast';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** A JavaScript or TypeScript module, to be changed in single places. */
export interface SourceText {
	/** With line breaks as `\n`, which offsets of nodes and edits count. */
	text: string;
	program: ASTNode;
	/** The whole module after the edits, everything else letter for letter as it was. */
	edited: (edits: readonly Edit[]) => string;
}

/**
 * Parses a module without losing how it is written: nodes tell where something stands, and the text
 * is changed only there. (Code printed from a changed tree would lose what the printer does not know.)
 *
 * @throws {SyntaxError} where it does not parse
 */
export function parseSource(code: string): SourceText {
	const start = code.startsWith('\uFEFF') ? 1 : 0;
	const text = code.slice(start).replaceAll('\r\n', '\n');
	const breaks = crlfBreaks(code.slice(start));
	// A tab counts as one character only if it is told to.
	const program = parseModule(text, { tabWidth: 1 }).$ast;
	const original = (offset: number) => offset + start + breaks.filter((at) => at < offset).length;
	const newline = breaks.length > 0 ? '\r\n' : '\n';
	return {
		text,
		program,
		edited: (edits) =>
			edits
				.toSorted((a, b) => a.start - b.start)
				.reduceRight(
					(whole, edit) =>
						whole.slice(0, original(edit.start)) +
						edit.text.replaceAll('\n', newline) +
						whole.slice(original(edit.end)),
					code,
				),
	};
}

// Where `\r\n` stood, counted in the text that has `\n` in its place.
function crlfBreaks(code: string): number[] {
	return Array.from(code.matchAll(/\r\n/g), ({ index }, earlier) => index - earlier);
}

/** A node with its place, which the parser always gives. */
export type Placed<Node extends ASTNode = ASTNode> = Node & { start: number; end: number };

const NO_CHILDREN = new Set(['loc', 'tokens', 'original', 'comments', 'extra']);

/** A node and everything in it, in the order of the text. */
export function* nodesIn(node: ASTNode): Generator<Placed> {
	yield node as Placed;
	for (const [key, value] of Object.entries(node)) {
		if (NO_CHILDREN.has(key) || key.endsWith('Comments')) continue;
		for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown])
			if (isNode(child)) yield* nodesIn(child);
	}
}

function isNode(value: unknown): value is ASTNode {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * What an expression comes to: without parentheses and types around it, and for the name of a
 * variable what the variable is given, where that can be seen.
 */
export function resolved(node: ASTNode, program: ASTNode): Placed {
	if ('expression' in node && typeof node.expression === 'object') return resolved(node.expression, program);
	if (node.type !== 'Identifier') return node as Placed;
	const declared = [...nodesIn(program)].filter(
		(other) =>
			other.type === 'VariableDeclarator' && other.id.type === 'Identifier' && other.id.name === node.name,
	);
	const [only] = declared;
	if (declared.length !== 1 || only?.type !== 'VariableDeclarator' || !only.init) return node as Placed;
	return only.init.type === 'Identifier' ? (only.init as Placed) : resolved(only.init, program);
}

/** The value of a property of an object, or the method of that name. */
export function propertyOf(object: ASTNode, name: string): Placed | undefined {
	if (object.type !== 'ObjectExpression') return undefined;
	for (const property of object.properties) {
		if (property.type === 'SpreadElement' || keyOf(property.key) !== name) continue;
		return (property.type === 'ObjectProperty' ? property.value : property) as Placed;
	}
	return undefined;
}

/** The name of a property, where it is written as a name or a text. */
export function keyOf(key: ASTNode): string | undefined {
	if (key.type === 'Identifier') return key.name;
	return key.type === 'StringLiteral' ? key.value : undefined;
}

/** Calls of a function by its name. */
export function callsOf(name: string, program: ASTNode): Placed<Call>[] {
	return [...nodesIn(program)].filter(
		(node): node is Placed<Call> =>
			node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name,
	);
}

/** A call of a function. */
export type Call = Extract<ASTNode, { type: 'CallExpression' }>;

/** 1-based line of an offset. */
export function lineOf({ text }: SourceText, { start }: Placed): number {
	return text.slice(0, start).split('\n').length;
}
