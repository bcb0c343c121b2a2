import type { MiddlewareHandler } from 'hono';
import type { AgentSite } from '../agent/site.ts';
import { contentSecurityPolicy } from '../outputs/security/policy.ts';
import { headersFor, securityRules, type HeaderRule } from '../outputs/security/rules.ts';

/**
 * Sends the security headers that the build made for the site. Only what a browser shows as a page
 * has a Content-Security-Policy. Where the site cannot be read, its answers get a policy that
 * allows what comes from the site itself, and no inline script.
 *
 * @param open opens the site, as `openOnce` does
 * @example
 * app.use(securityHeaders(openOnce(assets, prefix, {})));
 */
export function securityHeaders(open: () => Promise<Pick<AgentSite, 'headers'>>): MiddlewareHandler {
	return async (context, next) => {
		await next();
		const rules = await open().then(
			({ headers }) => headers ?? STRICT,
			() => STRICT,
		);
		const { path } = context.req;
		// What stands where there is no picture is a page.
		const sent = context.res.status === 404 ? path.replace(/[^/]*$/, '') : path;
		const headers = headersFor(rules, sent, isDocument(path, context.res));
		for (const [name, value] of Object.entries(headers)) context.header(name, value);
	};
}

const STRICT: readonly HeaderRule[] = securityRules(
	{ base: '/' },
	contentSecurityPolicy({ scripts: [], sources: {} }).text,
);

// A page that has not changed has no type, and browsers take over the headers that come with that
// answer: https://www.rfc-editor.org/rfc/rfc9111#section-4.3.4
function isDocument(path: string, { status, headers }: Response): boolean {
	const type = headers.get('Content-Type');
	if (type !== null || status !== 304) return /html|xml/.test(type ?? '');
	return /(?:\/|\/[^./]*|\.html|\.svg|\.xml)$/.test(path);
}
