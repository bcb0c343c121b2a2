import type { OfflineConfig } from './config.ts';
import type { Place } from './requests.ts';

/** The site as the worker sees it. */
export interface OfflineSite extends Place, OfflineConfig {}

/**
 * The site of a worker. It begins where the worker's file is, whatever base it was built with.
 *
 * @param script address of the worker's file
 */
export function siteOf(script: string, config: OfflineConfig): OfflineSite {
	const { origin, pathname } = new URL('./', script);
	return { origin, root: pathname, ...config };
}
