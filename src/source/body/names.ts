import { isFigureFile } from '../figures.ts';
import { importedPath, isRaw, readImport } from './imported-file.ts';
import type { Context } from './context.ts';
import type { Import } from './module.ts';
import { pictureUrl } from './picture.ts';
import { readValue, type Value } from './script-value.ts';

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
	if (importedPath(found.specifier, context.file) === undefined) return undefined;
	// That a file is missing is reported where it is imported.
	if (isRaw(found) && rest.length === 0) return readImport(found, context)?.text ?? null;
	if (!isFigureFile(found.specifier) || rest.length > 1 || (rest.length === 1 && rest[0] !== 'src'))
		return undefined;
	return pictureUrl(found.specifier, '', found, context);
}

// What a partial was not given shows nothing.
function propOf(name: string, partial: Context['partial']): Value {
	const attributes = partial?.use.attributes ?? {};
	return Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
}

function within(data: unknown, path: readonly string[]): Value | undefined {
	const value = path.reduce<unknown>(
		(at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : null),
		data,
	);
	return value === null || ['string', 'number', 'boolean'].includes(typeof value)
		? (value as Value)
		: undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
