import type { SourceDirective } from '../../outputs/security/policy.ts';
import type { NeedsOfSite } from './needs.ts';
import { sourceOf } from './source-of.ts';

const ADDRESS = String.raw`(?:url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|"([^"]*)"|'([^']*)')`;
const IMPORT = new RegExp(String.raw`@import\s*${ADDRESS}`, 'gi');
const FONT_FACE = /@font-face\s*\{[^}]*\}/gi;
const URL_VALUE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi;

/** Gathers what a style sheet, or the value of a style attribute, loads from elsewhere. */
export function collectCss(css: string, base: string, file: string, needs: NeedsOfSite): void {
	if (!/url\(|@import/i.test(css)) return;
	let rest = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
	const add = (directive: SourceDirective, address: string) => {
		const source = sourceOf(address, base);
		if (source === undefined || source === "'self'") return;
		if (directive === 'style-src') addStyleSheet(source, file, needs);
		else needs.addSource(directive, source, file);
	};
	rest = rest.replace(IMPORT, (...groups: unknown[]) => {
		add('style-src', firstText(groups));
		return '';
	});
	rest = rest.replace(FONT_FACE, (block) => {
		for (const match of block.matchAll(URL_VALUE)) add('font-src', firstText(match));
		return '';
	});
	for (const match of rest.matchAll(URL_VALUE)) add('img-src', firstText(match));
}

/** A style sheet from elsewhere: nobody sees here which fonts and pictures it loads in turn. */
export function addStyleSheet(source: string, file: string, needs: NeedsOfSite): void {
	needs.addSource('style-src', source, file);
	needs.addSource('img-src', source, file);
	needs.addSource('font-src', 'https:', file);
}

function firstText(groups: readonly unknown[]): string {
	return groups.slice(1, 6).find((group): group is string => typeof group === 'string') ?? '';
}
