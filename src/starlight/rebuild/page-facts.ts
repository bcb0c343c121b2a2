import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/** What Starlight and our middleware hand to the components of a page. */
type PageLocals = Pick<App.Locals, 't'> & { starlightRoute: StarlightRouteData };

const dictionaries = new WeakMap<object, string>();

/**
 * All that the page of an issue or a list is rendered from, as text. Components get their data from `Astro.locals`
 * alone, so whatever they are given is in here, and what it is made from need not be known.
 *
 * @returns undefined where a page may be made of more: where its body is code or holds pictures that
 * Astro optimises while it renders
 */
export function pageFacts(locals: PageLocals): string | undefined {
	const { starlightRoute: route, t } = locals;
	const { rendered, deferredRender, assetImports } = route.entry as StarlightRouteData['entry'] & {
		deferredRender?: boolean;
		assetImports?: string[];
	};
	if (!rendered || deferredRender || (assetImports && assetImports.length > 0)) return undefined;
	const words: object = t.all();
	const dictionary = dictionaries.get(words) ?? JSON.stringify(words);
	dictionaries.set(words, dictionary);
	try {
		// Starlight's own property is not among those that are listed.
		return dictionary + JSON.stringify(route) + JSON.stringify(locals);
	} catch {
		// The site's own middleware may put anything there.
		return undefined;
	}
}
