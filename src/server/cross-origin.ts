import { EXPOSED } from '../outputs/served-files.ts';

/**
 * What lets scripts of any origin read an answer that holds nothing private, and those of its fields
 * that browsers keep to themselves otherwise: https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const SHARED = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': EXPOSED,
} as const;

/** The answer to a browser that asks beforehand whether a script may send a request. */
export function preflight(allow: string): Record<string, string> {
	return {
		...SHARED,
		'Access-Control-Allow-Methods': allow,
		'Access-Control-Allow-Headers': '*',
		'Access-Control-Max-Age': '86400',
	};
}
