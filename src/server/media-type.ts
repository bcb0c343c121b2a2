import { getMimeType } from 'hono/utils/mime';
import { MEDIA_TYPES } from '../outputs/agent/well-known.ts';
import { contentType, MACHINE_TYPES, OPENSEARCH } from '../outputs/served-files.ts';

/**
 * The type of a file for programs, which scripts of other origins may read too. Undefined for all
 * others, whose types hosts know.
 *
 * @example
 * machineType('/en/issues/pairing-error.md'); // 'text/markdown; charset=utf-8'
 */
export function machineType(path: string): string | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name === OPENSEARCH.name) return contentType(OPENSEARCH.type);
	const told = Object.keys(MEDIA_TYPES).find((file) => path.endsWith(`/${file}`));
	if (told !== undefined) return MEDIA_TYPES[told];
	if (!name.includes('.')) return undefined;
	const type = MACHINE_TYPES[name.slice(name.lastIndexOf('.') + 1)];
	return type && contentType(type);
}

/** The type of any file by its name. */
export function mediaType(path: string): string {
	return machineType(path) ?? getMimeType(path) ?? 'application/octet-stream';
}
