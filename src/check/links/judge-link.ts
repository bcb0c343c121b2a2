import { didYouMean } from '../../issue/problem.ts';
import type { Library } from '../../outputs/library.ts';
import { counterpart, routesOf } from '../../outputs/routes.ts';
import { pagePath } from '../../outputs/urls.ts';
import type { Addresses } from './addresses.ts';
import { hasAnchor, type Anchors } from './anchors.ts';
import type { Nearest } from './nearest.ts';
import type { Target } from './resolve-link.ts';

/** What links are judged by. */
export interface LinkMap {
	library: Library;
	find: Addresses;
	/** The places of each page that a file holds, by the page's id. */
	anchors: ReadonlyMap<string, Anchors>;
	nearest: Nearest;
}

/** What is wrong with a link; addresses are ready to be written. */
export type Verdict =
	| { fault: 'dead'; meant?: string }
	| { fault: 'draft' }
	| { fault: 'moved'; to: string }
	| { fault: 'other-language'; to: string; language: string }
	| { fault: 'dead-anchor'; anchor: string; meant?: string; names: readonly string[] };

/**
 * Judges a link that stays on the site's host.
 *
 * @param locale path of the locale of the page that has it; undefined outside every locale
 * @returns undefined where nothing is wrong, or nothing can be said
 */
export function judgeLink(
	{ kind, path, anchor }: Extract<Target, { path: string }>,
	locale: string | undefined,
	map: LinkMap,
): Verdict | undefined {
	const { site } = map.library;
	const found = map.find(path);
	const hash = anchor && `#${anchor}`;
	// Another site may lie beside this one on its host, so only what is known to be meant is wrong.
	if (kind === 'beside') {
		const id = found?.kind === 'page' ? found.id : undefined;
		return id === undefined ? undefined : { fault: 'dead', meant: pagePath(site, id) + hash };
	}
	if (!found) {
		const id = map.nearest(path, locale);
		return { fault: 'dead', ...(id !== undefined && { meant: pagePath(site, id) + hash }) };
	}
	if (found.kind === 'draft') return { fault: 'draft' };
	if (found.kind === 'moved')
		return { fault: 'moved', to: inSameFormat(path, pagePath(site, found.to)) + hash };
	if (found.kind === 'file' || isData(path)) return undefined;
	const own = found.isFallback ? undefined : translation(found.id, locale, map.library);
	if (own) return { fault: 'other-language', to: pagePath(site, own.id) + hash, language: own.language };
	const anchors = map.anchors.get(found.id);
	if (!anchors || hasAnchor(anchors, anchor)) return undefined;
	const names = [...anchors.names];
	const near = didYouMean(anchor, names);
	return { fault: 'dead-anchor', anchor, names, ...(near !== undefined && { meant: `#${near}` }) };
}

function isData(path: string): boolean {
	return /\.(?:md|json)$/.test(path);
}

function inSameFormat(path: string, to: string): string {
	const [ending = ''] = /\.(?:md|json)$/.exec(path) ?? [];
	return ending ? to.replace(/\/$|\.html$/, '') + ending : to;
}

/** The page in the language of its reader, where it is linked in another although there is one. */
function translation(id: string, locale: string | undefined, library: Library) {
	const linked = routesOf(library).get(id);
	if (locale === undefined || linked?.locale === undefined || linked.locale === locale) return undefined;
	const own = routesOf(library).get(counterpart(library, id, locale) ?? '');
	return own?.locale === locale ? { id: own.id, language: linked.language } : undefined;
}
