import type { ASTNode } from 'magicast';
import { indentAt, withoutComments } from './append-to.ts';
import { PACKAGE, type Changed } from './edit-config.ts';
import { importedName, replaceImports } from './imports.ts';
import {
	callsOf,
	nodesIn,
	parseSource,
	propertyOf,
	type Call,
	type Placed,
	type SourceText,
} from './source-text.ts';

const COLLECTION = `${PACKAGE}/collection`;
const NAME = 'knownIssuesCollection';

/** The content config of a site that has none. */
export const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { ${NAME} } from '${COLLECTION}';

export const collections = { docs: defineCollection(${NAME}()) };
`;

const BY_HAND = `Add to the imports:\n    import { ${NAME} } from '${COLLECTION}';\nand write in place of \`loader: docsLoader()\` and \`schema: docsSchema()\` of the collection \`docs\`:\n    docs: defineCollection(${NAME}()),`;

/**
 * Puts our collection in the place of `docsLoader()` and `docsSchema()` in the text of a content
 * config; `extend` and the other collections stay. A config that has it is returned as it is.
 */
export function useCollection(code: string): Changed {
	let source: SourceText;
	try {
		source = parseSource(code);
	} catch (error) {
		return { byHand: `The file could not be read: ${(error as Error).message}\n${BY_HAND}` };
	}
	const present = importedName(source, COLLECTION, NAME);
	if (present !== undefined && callsOf(present, source.program).length > 0) return { code };
	const loader = importedName(source, '@astrojs/starlight/loaders', 'docsLoader');
	const schema = importedName(source, '@astrojs/starlight/schema', 'docsSchema');
	if (loader === undefined || schema === undefined) return { byHand: BY_HAND };
	const [found, ...others] = [...nodesIn(source.program)].flatMap(
		(node) => docsCollection(node, loader, schema, source) ?? [],
	);
	if (!found || others.length > 0) return { byHand: BY_HAND };
	const gone = [loader, schema].filter((name) => isUsedOnce(name, source));
	const { start, end } = found.object;
	return {
		code: source.edited([
			...replaceImports(source, gone, `{ ${NAME} }`, COLLECTION),
			{ start, end, text: `${NAME}(${found.options})` },
		]),
	};
}

interface DocsCollection {
	object: Placed;
	/** What `docsSchema()` was given, as it is written. */
	options: string;
}

function docsCollection(
	object: Placed,
	loader: string,
	schema: string,
	{ text }: SourceText,
): DocsCollection | undefined {
	if (object.type !== 'ObjectExpression' || object.properties.length !== 2) return undefined;
	const loads = propertyOf(object, 'loader');
	const checks = propertyOf(object, 'schema');
	if (!isCall(loads, loader) || !isCall(checks, schema) || loads.arguments.length > 0) return undefined;
	const [first] = checks.arguments as Placed[];
	const written = first ? text.slice(first.start, checks.end - 1).replace(/,?\s*$/, '') : '';
	const options = moved(written, indentAt(checks.start, text), indentAt(object.start, text));
	// A comment would be lost with the lines it stands in.
	const around = text.slice(object.start, first?.start ?? object.end) + text.slice(checks.end, object.end);
	return withoutComments(around) === around ? { object, options } : undefined;
}

// Lines of a text in backquotes would not mean the same.
function moved(code: string, from: string, to: string): string {
	return code.includes('`') ? code : code.replaceAll(`\n${from}`, `\n${to}`);
}

function isCall(node: ASTNode | undefined, name: string): node is Placed<Call> {
	return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name;
}

function isUsedOnce(name: string, { program }: SourceText): boolean {
	const isImport = ({ type }: Placed) => type === 'ImportDeclaration';
	const inImports = new Set([...nodesIn(program)].filter(isImport).flatMap((node) => [...nodesIn(node)]));
	const uses = [...nodesIn(program)].filter((node) => node.type === 'Identifier' && node.name === name);
	return uses.filter((node) => !inImports.has(node)).length === 1;
}
