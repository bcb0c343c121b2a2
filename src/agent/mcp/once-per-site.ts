import type { Site } from '../../outputs/library.ts';

/**
 * Makes something of a site once, when first asked for. A schema is compiled when it first checks a
 * value, and a server is made for each request.
 *
 * @example
 * const inputOf = oncePerSite((site) => z.object({ locale: localeField(site) }));
 * inputOf(site) === inputOf(site); // true
 */
export function oncePerSite<T extends object>(make: (site: Site) => T): (site: Site) => T {
	const made = new WeakMap<Site, T>();
	return (site) => {
		const known = made.get(site) ?? make(site);
		made.set(site, known);
		return known;
	};
}
