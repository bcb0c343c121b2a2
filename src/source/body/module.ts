import type { MdastNode } from 'satteri';
import { codeOnly } from './script-text.ts';
import { readValue, type Value } from './script-value.ts';

/** A name that an MDX file imports. */
export interface Import {
	/** What stands between the quotes: `./_partial.mdx`. */
	specifier: string;
	/** The name in the other module; `default` for `import X from`. */
	imported: string;
	/** Where the import stands in the file. */
	line: number;
	column: number;
}

/** The names that an MDX file makes for itself. */
export interface Module {
	imports: ReadonlyMap<string, Import>;
	/** Texts and numbers of `export const name = …`. */
	constants: ReadonlyMap<string, Value>;
}

const IMPORT = /(?<=(?:^|[;\n])[^\S\n]*)import\s+([\w$*{},\s]+?)\s*from\s*(["'])(.*?)\2/g;
const CONSTANT = /(?<=(?:^|[;\n])[^\S\n]*)export\s+const\s+([\w$]+)\s*=\s*/g;
const LITERAL = /(["'`])(?:\\[\s\S]|(?!\1|\\)[\s\S])*\1|-?[\d.][\w.]*|true\b|false\b|null\b/y;
// Behind anything else the expression goes on, and its value is not the literal.
const END = /^\s*(?:;|$)|^\s*?\n\s*(?:export|import|const|let|var|function|class|async)\b/;

/** Reads the imports and constants of an MDX file. */
export function moduleOf(tree: MdastNode): Module {
	const imports = new Map<string, Import>();
	const constants = new Map<string, Value>();
	for (const node of 'children' in tree ? (tree.children as MdastNode[]) : []) {
		if (node.type !== 'mdxjsEsm') continue;
		const code = codeOnly(node.value);
		for (const match of code.matchAll(IMPORT)) {
			const place = placeIn(code, match.index, node);
			for (const [name, imported] of namesOf(match[1]!))
				imports.set(name, { specifier: match[3]!, imported, ...place });
		}
		for (const { 0: start, 1: name, index } of code.matchAll(CONSTANT)) {
			const value = constantAt(node.value, code, index + start.length, constants);
			if (value !== undefined) constants.set(name!, value);
		}
	}
	return { imports, constants };
}

function placeIn(code: string, index: number, node: MdastNode): { line: number; column: number } {
	const before = code.slice(0, index).split('\n');
	const { line = 1, column = 1 } = node.position?.start ?? {};
	return {
		line: line + before.length - 1,
		column: before.at(-1)!.length + (before.length === 1 ? column : 1),
	};
}

function namesOf(clause: string): [name: string, imported: string][] {
	const [, list = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
	const named = list.split(',').flatMap((part): [string, string][] => {
		const [imported, name = imported] = part.trim().split(/\s+as\s+/);
		return imported && name ? [[name, imported]] : [];
	});
	const rest = clause.replace(/\{[^}]*\}/, '').split(',');
	const others = rest.flatMap((part): [string, string][] => {
		const [, all] = /^\*\s*as\s+([\w$]+)$/.exec(part.trim()) ?? [];
		if (all) return [[all, '*']];
		return part.trim() ? [[part.trim(), 'default']] : [];
	});
	return [...others, ...named];
}

function constantAt(
	source: string,
	code: string,
	start: number,
	earlier: ReadonlyMap<string, Value>,
): Value | undefined {
	LITERAL.lastIndex = start;
	const [literal] = LITERAL.exec(source) ?? [];
	if (literal === undefined || !END.test(code.slice(start + literal.length))) return undefined;
	return readValue(literal, ([name, ...rest]) => (rest.length > 0 ? undefined : earlier.get(name!)));
}
