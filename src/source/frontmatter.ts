import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { FieldPath, Problem } from '../issue/problem.ts';
import { fenceMistake } from './fences.ts';
import { unknownMistake, yamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

/** A place in a file; both numbers begin at 1. */
interface Position {
	line: number;
	column: number;
}

/** A file split into its frontmatter and its body. */
export interface Frontmatter {
	/** The YAML as plain data; an empty object where there is none or it does not parse. */
	data: Record<string, unknown>;
	/** The text after the frontmatter. */
	body: string;
	/** 0-based offset of the body in the file. */
	bodyOffset: number;
	/** What is wrong with the YAML itself, in a writer's words. */
	errors: (Position & Pick<YamlMistake, 'message' | 'hint'>)[];
	/** Where a field stands: its value, its key, or the nearest thing that holds it. */
	locate: (path: FieldPath, part?: 'key' | 'value') => Position;
	/** A plain scalar as the author typed it, for example `2.10` where YAML reads the number 2.1. */
	typed: (path: FieldPath) => string | undefined;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/**
 * Cuts a file at its frontmatter: the opening fence, the YAML with its last line break, and the rest.
 * Without frontmatter everything is the rest.
 */
export function splitFrontmatter(contents: string): { before: string; yaml: string; after: string } {
	const block = BLOCK.exec(contents);
	if (!block) return { before: '---\n', yaml: '', after: `---\n${contents}` };
	const start = contents.indexOf('\n') + 1;
	const end = block[1] === undefined ? start : contents.indexOf('\n', start + block[1].length) + 1;
	const yaml = contents.slice(start, end);
	return { before: contents.slice(0, start), yaml, after: contents.slice(start + yaml.length) };
}

/** Where the body of a file begins: 0 where there is no frontmatter. */
export function bodyOffsetOf(contents: string): number {
	return BLOCK.exec(contents)?.[0].length ?? 0;
}

/**
 * Reads the YAML frontmatter of a Markdown or MDX file.
 *
 * @example
 * readFrontmatter('---\ntitle: Hi\n---\nText').data; // { title: 'Hi' }
 */
export function readFrontmatter(contents: string): Frontmatter {
	const block = BLOCK.exec(contents);
	const yaml = block?.[1] ?? '';
	const start = block ? contents.indexOf('\n') + 1 : 0;
	const bodyOffset = block?.[0].length ?? 0;
	const lines = new LineCounter();
	const document = parseDocument(yaml, {
		lineCounter: lines,
		customTags: ['timestamp'],
		prettyErrors: false,
	});
	const firstLine = block ? 2 : 1;
	const at = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
	};
	const { data, mistakes } = toData(document, yaml);
	const errors = mistakes.map(({ offset, message, hint }) => ({ message, hint, ...at(offset) }));
	return {
		data,
		body: contents.slice(bodyOffset),
		bodyOffset: Math.max(bodyOffset, block ? start : 0),
		errors,
		locate: (path, part = 'value') => at(offsetOf(document, path, part)),
		typed: (path) => {
			const node = document.getIn(path, true);
			return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
		},
	};
}

/** What is wrong with the YAML of a file, as problems. */
export function yamlProblems(file: string, { errors }: Pick<Frontmatter, 'errors'>): Problem[] {
	return errors.map((error) => ({ rule: 'yaml', severity: 'error', file, path: [], ...error }));
}

/** What keeps the frontmatter of a file that must have one from being read, as problems. */
export function frontmatterProblems(file: string, contents: string, { errors }: Frontmatter): Problem[] {
	const found = BLOCK.test(contents) ? errors : [{ column: 1, ...fenceMistake(contents) }];
	return yamlProblems(file, { errors: found });
}

function toData(
	document: Document,
	yaml: string,
): { data: Record<string, unknown>; mistakes: YamlMistake[] } {
	// A tag that nobody knows is only a warning to the parser, but it eats the first word of a text.
	const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
	if (errors.length > 0) return { data: {}, mistakes: yamlMistakes(yaml, errors) };
	try {
		// Few texts ever need an alias; a small limit stops a file that expands without end.
		const data: unknown = document.toJS({ maxAliasCount: 50 });
		if (data === null || data === undefined) return { data: {}, mistakes: [] };
		if (yaml.includes('&') && isCircular(data))
			throw new Error('An alias (*name) stands inside its own anchor (&name)');
		if (typeof data === 'object' && !Array.isArray(data))
			return { data: data as Record<string, unknown>, mistakes: [] };
		return { data: {}, mistakes: [NO_FIELDS] };
	} catch (error) {
		const mistakes = yamlMistakes(yaml, []);
		return {
			data: {},
			mistakes: mistakes.length > 0 ? mistakes : [unknownMistake((error as Error).message)],
		};
	}
}

const NO_FIELDS: YamlMistake = {
	offset: 0,
	message: 'What stands between the lines --- is no list of fields.',
	hint: 'Write each field on a line of its own as name: value, beginning with title.',
};

function isCircular(data: unknown): boolean {
	try {
		JSON.stringify(data);
		return false;
	} catch {
		return true;
	}
}

function offsetOf(document: Document, path: FieldPath, part: 'key' | 'value'): number {
	for (let length = path.length; length > 0; length--) {
		const key = path[length - 1]!;
		const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		if (part === 'key' && isMap(parent)) {
			const pair = parent.items.find(
				(item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
			);
			if (pair && isNode(pair.key)) return startOf(pair.key);
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node)) return startOf(node);
	}
	return 0;
}

function startOf(node: Node): number {
	return node.range?.[0] ?? 0;
}
