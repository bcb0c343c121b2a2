import type { AgentSite, OpenOptions } from '../agent/site.ts';
import { REDIRECTS_FILE, type RedirectsFile } from '../outputs/agent/redirects-file.ts';
import type { Site } from '../outputs/library.ts';
import { encodePath } from '../outputs/urls.ts';
import type { Assets } from './assets.ts';
import { openOnce } from './open-once.ts';

/** A site that is being served: what every step of the server works from. */
export interface Served {
	assets: Assets;
	/** The site's base without a slash at the end: `/help`, or nothing. */
	prefix: string;
	/** The site for answers that are made. Throws where there is none: {@link openSite}. */
	open: () => Promise<AgentSite>;
	/** What the site says of itself; undefined where there is no such site, so that files are still sent. */
	site: () => Promise<Site | undefined>;
	/** Where pages have moved to, by id. None where the site does not say. */
	moves: () => Promise<ReadonlyMap<string, string>>;
	/** Whether the site has a file, by its path below the base. */
	has: (file: string) => Promise<boolean>;
}

export interface ServedOptions extends OpenOptions {
	/** Changes whenever the site is built again, on hosts where that can happen while it is served. */
	version?: () => string;
}

/** What is remembered of files, so that a site of any size needs no more memory than this. */
const MOST_KNOWN_FILES = 20_000;

export function serveSite(assets: Assets, prefix: string, options: ServedOptions = {}): Served {
	const open = openOnce(assets, prefix, options);
	const moves = perSite(async (site) => {
		const file = await site.json<RedirectsFile>(REDIRECTS_FILE);
		return new Map(Object.entries(file?.moves ?? {}));
	});
	const known = perSite(async () => new Map<string, boolean>());
	return {
		assets,
		prefix,
		open,
		site: async () =>
			open().then(
				({ site }) => site,
				() => undefined,
			),
		moves: async () =>
			open()
				.then(moves)
				.catch(() => new Map()),
		has: async (file) => {
			const files = await known(await open());
			const seen = files.get(file);
			if (seen !== undefined) return seen;
			const url = `http://localhost${prefix}/${encodePath(file)}`;
			const { ok } = await assets(new Request(url, { method: 'HEAD' }));
			if (files.size >= MOST_KNOWN_FILES) files.clear();
			files.set(file, ok);
			return ok;
		},
	};
}

// Forgotten with the site when that is opened again, and made again after a failure.
function perSite<Value>(make: (site: AgentSite) => Promise<Value>): (site: AgentSite) => Promise<Value> {
	const made = new WeakMap<AgentSite, Promise<Value>>();
	return async (site) => {
		const value = made.get(site) ?? make(site);
		made.set(site, value);
		value.catch(() => made.delete(site));
		return value;
	};
}
