/** A module of the code that renders pages, as the bundler knows it. */
export interface BundledModule {
	id: string;
	/** Its text in the bundle. */
	code: string;
	imports: readonly string[];
	importers: readonly string[];
}

/** The code that renders pages. */
export interface PageBundle {
	/** Where it was written. */
	folder: string;
	/** Modules of each file. */
	chunks: ReadonlyMap<string, readonly string[]>;
	modules: ReadonlyMap<string, BundledModule>;
}

/**
 * Whether a module holds content, not code: the store of all entries, bodies that became modules, and
 * the lists of them. What a page takes out of them is in the data that it is rendered from.
 */
export function isContent({ id, importers }: BundledModule): boolean {
	if (/^\0astro:data-layer-content$|[\\/]\.astro[\\/]content-(?:modules|assets)\.mjs$/.test(id)) return true;
	if (/\?astro(?:PropagatedAssets|ContentImageFlag)$/.test(id)) return true;
	// The body itself. A file that others import, too, is also code.
	return importers.length > 0 && importers.every((importer) => importer === `${id}?astroPropagatedAssets`);
}
