import type { MiddlewareHandler } from 'hono';
import { preflight } from './cross-origin.ts';
import { machineType } from './media-type.ts';
import { pathOf } from './path.ts';
import { refuse } from './refuse.ts';
import type { Served } from './served.ts';

/** More than any address of a site, and what is asked for: https://www.rfc-editor.org/rfc/rfc9110#section-4.1 */
const MOST_URL_CHARACTERS = 8000;

/** Refuses addresses that are too long (414), and those that no file can have (400). */
export function limitAddresses(served: Served): MiddlewareHandler {
	return async ({ req: { raw } }, next) => {
		const path = pathOf(raw.url);
		if (raw.url.length > MOST_URL_CHARACTERS) {
			return refuse(served, raw, 'tooLong', { values: { most: String(MOST_URL_CHARACTERS) } });
		}
		return isReadable(path) && !hasCredentials(raw.url) ? next() : refuse(served, raw, 'address');
	};
}

function isReadable(path: string): boolean {
	if (!path.includes('%')) return true;
	try {
		return !decodeURIComponent(path).includes('\0');
	} catch {
		return false;
	}
}

// No request is made of such an address: https://fetch.spec.whatwg.org/#dom-request
function hasCredentials(url: string): boolean {
	return url.split('/', 3)[2]?.includes('@') ?? false;
}

/**
 * Answers `OPTIONS` itself and refuses every method but those given (405). Scripts of other origins
 * may read what is for programs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
 */
export function limitMethods(
	served: Served,
	methods: readonly string[] = ['GET', 'HEAD'],
): MiddlewareHandler {
	const allow = [...methods, 'OPTIONS'].join(', ');
	return async ({ req: { raw } }, next) => {
		if (methods.includes(raw.method)) return next();
		if (raw.method !== 'OPTIONS') {
			return refuse(served, raw, 'method', { headers: { Allow: allow }, values: { methods: allow } });
		}
		const shared = machineType(pathOf(raw.url)) !== undefined && preflight(allow);
		return new Response(null, { status: 204, headers: { Allow: allow, ...shared } });
	};
}
