import { openSite, type AgentSite, type OpenOptions } from '../agent/site.ts';
import type { Assets } from './assets.ts';

/**
 * Opens the site of a host when it is first needed. An attempt that failed is repeated.
 *
 * @param prefix the site's base without a slash at the end: `/help`, or nothing
 */
export function openOnce(assets: Assets, prefix: string, options: OpenOptions): () => Promise<AgentSite> {
	let opened: Promise<AgentSite> | undefined;
	return async () => {
		opened ??= openSite(async (path) => assets(new Request(`http://localhost${prefix}/${path}`)), options);
		try {
			return await opened;
		} catch (error) {
			opened = undefined;
			throw error;
		}
	};
}
