import { getMimeType } from 'hono/utils/mime';

const TEXT_TYPES: Record<string, string> = {
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	ts: 'text/plain; charset=utf-8',
	bin: 'application/octet-stream',
};

// Names without an ending. The catalog's type: https://www.rfc-editor.org/rfc/rfc9727#section-4.2
const WELL_KNOWN: Record<string, string> = {
	'api-catalog': 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
	'agent-card': 'application/json; charset=utf-8',
	'server-card': 'application/json; charset=utf-8',
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
	if (!name.includes('.')) return path.includes('/.well-known/') ? WELL_KNOWN[name] : undefined;
	return TEXT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
}

/** The type of any file by its name. */
export function mediaType(path: string): string {
	return machineType(path) ?? getMimeType(path) ?? 'application/octet-stream';
}
