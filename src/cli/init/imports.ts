import type { ASTNode } from 'magicast';
import { nodesIn, type Edit, type Placed, type SourceText } from './source-text.ts';

type Import = Placed<Extract<ASTNode, { type: 'ImportDeclaration' }>>;

/** The name under which a module uses an export of another; undefined where it does not import it. */
export function importedName(source: SourceText, from: string, name: string): string | undefined {
	for (const { source: module, specifiers } of importsOf(source)) {
		if (module.value !== from) continue;
		for (const specifier of specifiers) if (exportedName(specifier) === name) return specifier.local.name;
	}
	return undefined;
}

/** A name that stands nowhere in the module yet. */
export function freeName({ program }: SourceText, ...names: [string, ...string[]]): string {
	const used = new Set(
		[...nodesIn(program)].flatMap((node) => (node.type === 'Identifier' ? node.name : [])),
	);
	return names.find((name) => !used.has(name)) ?? `${names[0]}Plugin`;
}

/** Adds an import below the others, written as these are. */
export function addImport(source: SourceText, clause: string, from: string): Edit[] {
	const last = importsOf(source).at(-1);
	if (!last) return [{ start: 0, end: 0, text: `import ${clause} from '${from}';\n` }];
	const lineEnd = endOfLine(source.text, last.end);
	const rest = source.text.slice(last.end, lineEnd);
	const at = /^[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)?$/.test(rest) ? lineEnd : last.end;
	return [{ start: at, end: at, text: `\n${importLike(last, clause, from, source)}` }];
}

/**
 * Imports something else in place of names that are used no more. What else a line imports stays.
 *
 * @param names names as the module uses them
 */
export function replaceImports(
	source: SourceText,
	names: readonly string[],
	clause: string,
	from: string,
): Edit[] {
	const edits: Edit[] = [];
	let placed = false;
	for (const declaration of importsOf(source)) {
		const gone = declaration.specifiers.filter(({ local }) => names.includes(local.name)) as Placed[];
		if (gone.length === 0) continue;
		if (gone.length < declaration.specifiers.length)
			edits.push(...gone.map((node) => withComma(node, source.text)));
		else if (placed) edits.push(wholeLine(declaration, source.text));
		else {
			const { start, end } = declaration;
			edits.push({ start, end, text: importLike(declaration, clause, from, source) });
			placed = true;
		}
	}
	return placed ? edits : [...edits, ...addImport(source, clause, from)];
}

function importsOf({ program }: SourceText): Import[] {
	return [...nodesIn(program)].filter((node): node is Import => node.type === 'ImportDeclaration');
}

function exportedName(specifier: Import['specifiers'][number]): string | undefined {
	if (specifier.type === 'ImportDefaultSpecifier') return 'default';
	if (specifier.type !== 'ImportSpecifier') return undefined;
	return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}

function importLike(model: Import, clause: string, from: string, { text }: SourceText): string {
	const written = text.slice(model.start, model.end);
	const quote = written.includes('"') ? '"' : "'";
	return `import ${clause} from ${quote}${from}${quote}${written.endsWith(';') ? ';' : ''}`;
}

function endOfLine(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end === -1 ? text.length : end;
}

function withComma({ start, end }: Placed, text: string): Edit {
	const after = /^\s*,[ \t]*/.exec(text.slice(end));
	if (after) return { start, end: end + after[0].length, text: '' };
	const before = /,\s*$/.exec(text.slice(0, start));
	return { start: start - (before?.[0].length ?? 0), end, text: '' };
}

function wholeLine({ start, end }: Placed, text: string): Edit {
	const isAlone = text.slice(end, endOfLine(text, end)).trim() === '';
	return { start, end: isAlone ? endOfLine(text, end) + 1 : end, text: '' };
}
