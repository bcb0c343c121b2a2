import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutOrigin, withOrigin } from '../agent/local-urls.ts';
import { createLookup, type Lookup } from '../lookup/lookup.ts';
import { recoverBuilt } from '../source/built-folder.ts';

/** A lookup in a built or published site. */
export type SiteLookup = Lookup;

/**
 * The lookup of a site.
 *
 * @param site folder of a built site, or the address of a published one with its base
 * @throws {Error} where a folder holds no lookup, with the way out
 */
export function openLookup(site: string): SiteLookup {
	if (/^https?:/i.test(site)) return createLookup(site);
	recoverBuilt(site);
	const folder = join(site, 'lookup');
	if (!existsSync(join(folder, 'index.json'))) {
		throw new Error(
			`There is no lookup in "${site}".\nBuild the site first, or name its folder or address: --site dist`,
		);
	}
	const known = rootIn(join(folder, 'index.json'));
	const root = new URL(withOrigin(known));
	const { href } = new URL('lookup/', root);
	const find = createLookup(root, {
		thorough: true,
		fetch: async (url) => new Response(await readFile(join(folder, url.slice(href.length)))),
	});
	return known.startsWith('/') ? withoutOrigin(find) : find;
}

function rootIn(manifest: string): string {
	try {
		return (JSON.parse(readFileSync(manifest, 'utf8')) as { root: string }).root;
	} catch {
		// The lookup says itself that the file is damaged.
		return '/';
	}
}
