import type { LoaderContext } from 'astro/loaders';
import type { Library } from '../outputs/library.ts';
import { fallbacksOf } from '../outputs/routes.ts';

/**
 * Adds an entry in the default language for every issue that only another language has. From
 * there Starlight shows it in all further languages, as it does with pages of the default language.
 *
 * @param ids ids of the entries that exist; the ids added here are added to it
 */
export function storeFallbacks(
	{ store, generateDigest }: LoaderContext,
	library: Library,
	ids: Set<string>,
): void {
	const main = library.site.locales[0]!.path;
	for (const { id, locale, original } of fallbacksOf(library).values()) {
		const entry = locale === main && !ids.has(id) ? store.get(original.id) : undefined;
		if (!entry) continue;
		ids.add(id);
		const digest = generateDigest(`fallback ${id} ${String(entry.digest)}`);
		if (store.get(id)?.digest === digest) continue;
		store.delete(id);
		store.set({ ...entry, id, digest });
	}
}
