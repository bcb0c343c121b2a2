import type { Lookup } from '../lookup/lookup.ts';

// Results are addresses. Where a built site does not know its own, they begin with a slash.
const NOWHERE = 'http://site.invalid';

/** An address that can be parsed: with an origin that leads nowhere, where there is none. */
export function withOrigin(url: string): string {
	return url.startsWith('/') ? NOWHERE + url : url;
}

/** A lookup whose results are paths, for a site that does not know its origin. */
export function withoutOrigin(find: Lookup): Lookup {
	const local = (url: string) => url.slice(NOWHERE.length);
	return async (text, options) => {
		const answer = await find(text, options);
		return {
			...answer,
			results: answer.results.map((result) => ({
				...result,
				url: local(result.url),
				causes: result.causes.map((cause) => ({ ...cause, url: local(cause.url) })),
			})),
		};
	};
}
