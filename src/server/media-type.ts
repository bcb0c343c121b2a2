import { getMimeType } from 'hono/utils/mime';
import { MEDIA_TYPES } from '../outputs/agent/well-known.ts';

const TEXT_TYPES: Record<string, string> = {
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	ts: 'text/plain; charset=utf-8',
	bin: 'application/octet-stream',
};

/**
 * The type of a file for programs, which scripts of other origins may read too. Undefined for all
 * others, whose types hosts know.
 *
 * @example
 * machineType('/en/issues/pairing-error.md'); // 'text/markdown; charset=utf-8'
 */
export function machineType(path: string): string | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name === 'opensearch.xml') return 'application/opensearchdescription+xml; charset=utf-8';
	const told = Object.keys(MEDIA_TYPES).find((file) => path.endsWith(`/${file}`));
	if (told !== undefined) return MEDIA_TYPES[told];
	if (!name.includes('.')) return undefined;
	return TEXT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
}

/** The type of any file by its name. */
export function mediaType(path: string): string {
	return machineType(path) ?? getMimeType(path) ?? 'application/octet-stream';
}
