import { isAbsolute } from 'node:path';
import { isContent, type BundledModule, type PageBundle } from './page-bundle.ts';

/** Code of a site or of its packages that pages could depend on without the build knowing. */
export interface OwnInfluence {
	/** Id of the module. */
	module: string;
	/** What it uses. */
	uses: string;
}

// Code whose pages depend on nothing but the data that they are given.
const KNOWN =
	/^\0(?:virtual:)?(?:astro:|(?:astro-expressive-code|starlight|starlight-known-issues|rolldown|vite)\/)|[\\/]node_modules[\\/](?:astro|@astrojs[\\/][\w-]+|astro-expressive-code)[\\/]/;
// What answers differently at another time or in another place, or reads what no page was given.
const UNSTEADY = /\b(?:Date|crypto|fetch|globalThis|performance|process|require)\b|\bMath\.random\b/;
const READERS =
	/^\0(?:virtual:)?(?:astro:(?:assets|content|env|get-image|server)|starlight\/git-info)|[\\/]astro[\\/](?:dist[\\/]assets|components)[\\/]/;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/;

/**
 * Looks through the code of issue pages that is neither ours nor Starlight's nor Astro's for what a
 * page could depend on beside the data it is rendered from. Would rather suspect than miss.
 *
 * @param own folder of this package
 * @returns the first that was found
 */
export function ownInfluence({ modules }: PageBundle, own: string): OwnInfluence | undefined {
	for (const module of codeOfPages(modules)) {
		if (KNOWN.test(module.id) || module.id.startsWith(own) || isLogo(module)) continue;
		const uses = UNSTEADY.exec(module.code)?.[0] ?? module.imports.find((id) => isUnknown(id, modules));
		if (uses !== undefined) return { module: module.id, uses };
	}
	return undefined;
}

function codeOfPages(modules: PageBundle['modules']): Set<BundledModule> {
	const starts = [...modules.values()].filter(
		({ id }) => id.startsWith('\0virtual:astro:') && !isOtherPage(id),
	);
	const found = new Set(starts);
	for (const { imports } of found) {
		for (const id of imports) {
			const module = modules.get(id);
			if (module && !isOtherPage(id) && !isContent(module)) found.add(module);
		}
	}
	return found;
}

function isOtherPage(id: string): boolean {
	return id.startsWith('\0virtual:astro:page:') && !id.includes('@astrojs/starlight/');
}

// Starlight shows it on all pages, also on those that every build renders.
function isLogo({ id, importers }: BundledModule): boolean {
	return PICTURE.test(id) && importers.every((importer) => importer === '\0virtual:starlight/user-images');
}

/** Whether a module reads what no page was given, or is not in the bundle. */
function isUnknown(id: string, modules: PageBundle['modules']): boolean {
	return READERS.test(id) || (!isAbsolute(id) && !id.startsWith('\0') && !modules.get(id)?.code);
}
