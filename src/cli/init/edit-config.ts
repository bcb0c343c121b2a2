import { appendTo } from './append-to.ts';
import { addImport, freeName, importedName } from './imports.ts';
import {
	callsOf,
	lineOf,
	parseSource,
	propertyOf,
	resolved,
	type Placed,
	type SourceText,
} from './source-text.ts';

/** The name of this package, as a site imports it. */
export const PACKAGE = 'starlight-known-issues';

/** A file of a site after a change, or why it must be changed by hand. */
export type Changed = { code: string } | { byHand: string };

/**
 * Adds the plugin to `starlight()` in the text of an Astro config. A config that has it is returned
 * as it is.
 *
 * @example
 * addPlugin("import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'A' })] };");
 * // { code: "…import knownIssues from 'starlight-known-issues';\n…starlight({ title: 'A', plugins: [knownIssues()] })…" }
 */
export function addPlugin(code: string): Changed {
	let source: SourceText;
	try {
		source = parseSource(code);
	} catch (error) {
		return { byHand: `The file could not be read: ${(error as Error).message}\n${manual('knownIssues')}` };
	}
	const imported = importedName(source, PACKAGE, 'default');
	if (imported !== undefined && callsOf(imported, source.program).length > 0) return { code };
	const name = imported ?? freeName(source, 'knownIssues', 'starlightKnownIssues');
	const options = starlightOptions(source);
	if ('byHand' in options) return { byHand: `${options.byHand}\n${manual(name)}` };
	const { node } = options;
	if (node.type !== 'ObjectExpression') return { byHand: manual(name, lineOf(source, node)) };
	const value = propertyOf(node, 'plugins');
	const plugins = value && resolved(value, source.program);
	const isOpen = node.properties.some(({ type }) => type === 'SpreadElement');
	if (plugins ? plugins.type !== 'ArrayExpression' : isOpen)
		return { byHand: manual(name, lineOf(source, plugins ?? node)) };
	const call = `${name}()`;
	const added =
		plugins?.type === 'ArrayExpression'
			? appendTo(plugins, call, source)
			: appendTo(node, `plugins: [${call}]`, source);
	const imports = imported === undefined ? addImport(source, name, PACKAGE) : [];
	return { code: source.edited([...imports, ...added]) };
}

/** The options of the one `starlight()` in a config, or why they cannot be found. */
export function starlightOptions(source: SourceText): { node: Placed } | { byHand: string } {
	const name = importedName(source, '@astrojs/starlight', 'default');
	if (name === undefined) return { byHand: 'The file does not import starlight() itself.' };
	const calls = callsOf(name, source.program);
	if (calls.length !== 1) return { byHand: `The file calls ${name}() ${calls.length} times.` };
	const [call] = calls;
	const [options] = call!.arguments;
	if (!options) return { byHand: `${name}() has no options in line ${lineOf(source, call!)}.` };
	return { node: resolved(options, source.program) };
}

function manual(name: string, line?: number): string {
	const where =
		line === undefined ? 'the options of starlight()' : `the options of starlight() (line ${line})`;
	return `Add to the imports:\n    import ${name} from '${PACKAGE}';\nand to \`plugins\` in ${where}:\n    plugins: [${name}()],`;
}
