import type { Site } from '../library.ts';
import { withBase } from '../urls.ts';

/** The header that is for what a browser shows as a page. */
export const POLICY_HEADER = 'Content-Security-Policy';

/** Headers of the answers to some addresses. */
export interface HeaderRule {
	/** Path with the site's base. One `*` stands for anything, slashes included. */
	path: string;
	/** In the order in which they are written. */
	headers: Record<string, string>;
}

// Whoever opens a picture's own address opens a document, and SVG can hold scripts. It has no
// `sandbox`, beside which Cross-Origin-Opener-Policy makes an answer a network error:
// https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching
const PICTURE_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * The security headers of a site, for every host to send the same. Where several rules fit, the
 * last one says what a header is.
 *
 * `frame-ancestors` of the policy does what `X-Frame-Options` did, and `Strict-Transport-Security`
 * is for the host that holds the certificate.
 *
 * @param policy the Content-Security-Policy; none where the site has turned it off
 * @param assets folder of the scripts, styles and pictures that Astro builds
 */
export function securityRules(
	site: Pick<Site, 'base'>,
	policy: string | undefined,
	assets = '_astro',
): HeaderRule[] {
	const everywhere = {
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'strict-origin-when-cross-origin',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
		'Cross-Origin-Opener-Policy': 'same-origin',
	};
	return [
		{ path: withBase(site, '*'), headers: { ...(policy && { [POLICY_HEADER]: policy }), ...everywhere } },
		...['_issues', assets].map((folder) => ({
			path: withBase(site, `${folder}/*.svg`),
			headers: { [POLICY_HEADER]: PICTURE_POLICY },
		})),
	];
}

/**
 * The security headers of an answer.
 *
 * @param isDocument whether a browser shows the answer as a page, so that a policy means something
 */
export function headersFor(
	rules: readonly HeaderRule[],
	path: string,
	isDocument: boolean,
): Record<string, string> {
	const fitting = rules.filter((rule) => fits(rule.path, path)).map(({ headers }) => headers);
	const { [POLICY_HEADER]: policy, ...others } = Object.assign({}, ...fitting) as Record<string, string>;
	return isDocument && policy ? { [POLICY_HEADER]: policy, ...others } : others;
}

function fits(pattern: string, path: string): boolean {
	const [start, end] = pattern.split('*') as [string, string?];
	if (end === undefined) return path === start;
	return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
