import { posix } from 'node:path';
import type { RootContent } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'satteri';
import { isFigureFile } from '../figures.ts';
import { placeOf, report, type Context } from './context.ts';
import { importedPath, isRaw, readImport } from './imported-file.ts';
import type { Import } from './module.ts';
import { inLine } from './nodes.ts';
import { pictureUrl } from './picture.ts';
import { readValue, shown, type Value } from './script-value.ts';

/** What `{…}` in the text shows: its value, where that can be read off, or what a partial is given. */
export function expression(node: MdxFlowExpression | MdxTextExpression, context: Context): RootContent[] {
	const source = node.value.trim();
	if (context.partial && source === 'props.children') {
		const { children } = context.partial.use;
		return node.type === 'mdxTextExpression' ? inLine(children) : children;
	}
	const value = valueOf(source, context);
	if (value === undefined) {
		report(context, placeOf(node), {
			rule: 'expression-without-markdown',
			message: `The expression {${source.slice(0, 60)}} has no Markdown form.`,
			hint: 'Write its value as text. To show the braces as letters write \\{ in place of {.',
		});
		return [];
	}
	// A browser shows line breaks and runs of spaces as one space.
	const text = context.keepsLines ? shown(value) : shown(value).replace(/\s+/g, ' ');
	if (text === '') return [];
	if (node.type === 'mdxTextExpression') return [{ type: 'text', value: text }];
	return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** The value of an expression in a file, as far as it can be read off. */
export function valueOf(source: string, context: Context): Value | undefined {
	return readValue(source, (path) => lookUp(path, context));
}

function lookUp([name = '', ...rest]: readonly string[], context: Context): Value | undefined {
	const { module, partial, data } = context;
	if (module.constants.has(name)) return rest.length === 0 ? module.constants.get(name) : undefined;
	const found = module.imports.get(name);
	if (found) return importValue(found, rest, context);
	if (name === 'props' && rest.length === 1) return propOf(rest[0]!, partial);
	return name === 'frontmatter' && rest.length > 0 ? within(data, rest) : undefined;
}

function importValue(found: Import, rest: readonly string[], context: Context): Value | undefined {
	const path = importedPath(found.specifier, context.file);
	if (path === undefined) return undefined;
	// That a file is missing is reported where it is imported.
	if (isRaw(found) && rest.length === 0) return readImport(found, context)?.text ?? null;
	if (!isFigureFile(found.specifier) || rest.length > 1 || (rest.length === 1 && rest[0] !== 'src'))
		return undefined;
	const fromHere = posix.relative(posix.dirname(context.file), path);
	const src = found.specifier.startsWith('/') ? fromHere : found.specifier;
	return pictureUrl(src, '', found, context);
}

// What a partial was not given shows nothing.
function propOf(name: string, partial: Context['partial']): Value {
	const attributes = partial?.use.attributes ?? {};
	return name in Object.prototype ? null : (attributes[name] ?? null);
}

function within(data: unknown, path: readonly string[]): Value | undefined {
	const value = path.reduce<unknown>((at, key) => {
		if (isRecord(at) && Object.hasOwn(at, key)) return at[key];
		// What texts and lists have of their own, such as a length, is not read off; a field that is
		// missing shows nothing.
		return at === null || (isRecord(at) && !Array.isArray(at)) ? null : undefined;
	}, data);
	return value === null || ['string', 'number', 'boolean'].includes(typeof value)
		? (value as Value)
		: undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
