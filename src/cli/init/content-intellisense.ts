import type { ASTNode } from 'magicast';
import { appendTo } from './append-to.ts';
import { nodesIn, parseSource, propertyOf, resolved, type Placed } from './source-text.ts';

type ObjectNode = Placed<Extract<ASTNode, { type: 'ObjectExpression' }>>;

/**
 * Turns on what Astro's extension for editors reads, `experimental.contentIntellisense`, in the text
 * of an Astro config. One that says something of it already is returned as it is.
 *
 * @returns undefined where the place for it cannot be told
 * @example
 * addIntellisense('export default { integrations: [] };');
 * // 'export default { integrations: [], experimental: { contentIntellisense: true } };'
 */
export function addIntellisense(code: string): string | undefined {
	if (/\bcontentIntellisense\b/.test(code)) return code;
	const source = parsed(code);
	if (!source) return undefined;
	const configs = [...nodesIn(source.program)].filter(
		(node): node is ObjectNode =>
			node.type === 'ObjectExpression' && propertyOf(node, 'integrations') !== undefined,
	);
	const [config] = configs;
	if (!config || configs.length > 1) return undefined;
	const option = propertyOf(config, 'experimental');
	if (!option) {
		// An object that is spread into it may have the option.
		const isOpen = config.properties.some(({ type }) => type === 'SpreadElement');
		return isOpen
			? undefined
			: source.edited(appendTo(config, 'experimental: { contentIntellisense: true }', source));
	}
	const experimental = resolved(option, source.program);
	if (experimental.type !== 'ObjectExpression') return undefined;
	return source.edited(appendTo(experimental, 'contentIntellisense: true', source));
}

function parsed(code: string) {
	try {
		return parseSource(code);
	} catch {
		return undefined;
	}
}
