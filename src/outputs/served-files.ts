import { PAGES_FOLDER } from './agent/page-index.ts';
import { LOOKUP_FOLDER } from './lookup/files.ts';

/**
 * Files whose names, or for an index the folder's, become others as soon as anything in them does:
 * regular expressions for paths below the base.
 */
export const NAMED_BY_CONTENT: readonly string[] = [
	'^/_astro/[^/]+$',
	String.raw`^/_issues/[^/]+\.[0-9a-f]{10}\.[^/.]+$`,
	String.raw`^/${LOOKUP_FOLDER}[^/]+/[^/]+\.bin$`,
	String.raw`^/${PAGES_FOLDER}[^/]+/lookup/[^/]+/[^/]+\.bin$`,
];

/** How long those may be kept. */
export const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/** Endings of the files that programs read, with their types. */
export const MACHINE_TYPES: Readonly<Record<string, string>> = {
	md: 'text/markdown',
	txt: 'text/plain',
	json: 'application/json',
	xml: 'application/xml',
	js: 'text/javascript',
	ts: 'text/plain',
	bin: 'application/octet-stream',
};

/** The name of descriptions of search engines, and their type. */
export const OPENSEARCH = {
	name: 'opensearch.xml',
	type: 'application/opensearchdescription+xml',
} as const;

/** What scripts of other origins may read of the fields of an answer for programs. */
export const EXPOSED = 'Allow, Content-Location, ETag, Link, Retry-After, Vary';

/**
 * A type of those above as the field `Content-Type` names it: texts are UTF-8.
 *
 * @example
 * contentType('text/markdown'); // 'text/markdown; charset=utf-8'
 */
export function contentType(type: string): string {
	return type === MACHINE_TYPES['bin'] ? type : `${type}; charset=utf-8`;
}
