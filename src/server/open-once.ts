import { openSite, type AgentSite } from '../agent/site.ts';
import type { Assets } from './assets.ts';
import type { ServedOptions } from './served.ts';

/**
 * Opens the site of a host when it is first needed, and again when its version is another. An
 * attempt that failed is repeated.
 *
 * @param prefix the site's base without a slash at the end: `/help`, or nothing
 */
export function openOnce(
	assets: Assets,
	prefix: string,
	{ version = () => '', ...options }: ServedOptions = {},
): () => Promise<AgentSite> {
	let opened: { version: string; site: Promise<AgentSite> } | undefined;
	return async () => {
		const now = version();
		if (opened?.version !== now) {
			const site = openSite(
				async (path) => assets(new Request(`http://localhost${prefix}/${path}`)),
				options,
			);
			opened = { version: now, site };
		}
		const { site } = opened;
		try {
			return await site;
		} catch (error) {
			if (opened?.site === site) opened = undefined;
			throw error;
		}
	};
}
