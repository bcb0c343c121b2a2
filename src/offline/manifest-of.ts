import { INDEX_VERSION, type Manifest } from '../lookup/store/manifest.ts';

/**
 * The manifest that the published module of the lookup begins with; undefined where there is none
 * that this worker can read.
 */
export function manifestOf(code: string): Manifest | undefined {
	const json = /^const LOOKUP_MANIFEST=(\{.*\});$/m.exec(code)?.[1];
	try {
		const manifest = JSON.parse(json ?? '') as Manifest;
		return manifest.version === INDEX_VERSION ? manifest : undefined;
	} catch {
		return undefined;
	}
}
