import type { ASTNode } from 'magicast';
import type { Locale } from '../../source/place.ts';
import { starlightOptions } from './edit-config.ts';
import { keyOf, nodesIn, parseSource, propertyOf, resolved, type SourceText } from './source-text.ts';

/**
 * The languages of a site, the default first, as far as its Astro config says them in so many words;
 * undefined where only running it would tell.
 */
export function siteLocales(code: string): Locale[] | undefined {
	const source = parsed(code);
	const options = source && starlightOptions(source);
	if (!options || 'byHand' in options) return undefined;
	const { node } = options;
	if (node.type !== 'ObjectExpression' || node.properties.some(({ type }) => type === 'SpreadElement'))
		return undefined;
	const locales = propertyOf(node, 'locales');
	if (!locales) return takesAstroLocales(source) ? undefined : [{ path: '', language: 'en' }];
	const found = localesIn(resolved(locales, source.program));
	const first = propertyOf(node, 'defaultLocale');
	const name = first?.type === 'StringLiteral' && first.value !== 'root' ? first.value : '';
	return found?.toSorted((a, b) => Number(b.path === name) - Number(a.path === name));
}

function parsed(code: string): SourceText | undefined {
	try {
		return parseSource(code);
	} catch {
		return undefined;
	}
}

// Without languages of its own Starlight takes those of Astro.
function takesAstroLocales({ program }: SourceText): boolean {
	return [...nodesIn(program)].some((node) => node.type === 'ObjectProperty' && keyOf(node.key) === 'i18n');
}

function localesIn(node: ASTNode): Locale[] | undefined {
	if (node.type !== 'ObjectExpression') return undefined;
	const locales = node.properties.map((property): Locale | undefined => {
		if (property.type !== 'ObjectProperty' || property.value.type !== 'ObjectExpression') return undefined;
		const path = keyOf(property.key);
		const language = propertyOf(property.value, 'lang');
		if (path === undefined || (language && language.type !== 'StringLiteral')) return undefined;
		return { path: path === 'root' ? '' : path, language: language?.value ?? path };
	});
	const known = locales.filter((locale) => locale !== undefined);
	return known.length === locales.length ? known : undefined;
}
