import type { Site } from '../library.ts';
import { encodePath, formatFile, pagePath, withBase } from '../urls.ts';

/** What a configuration for a host says of a built site. */
export interface ServedSite {
	site: Site;
	/** Pages that have moved: new ids by old ones. */
	moves: Readonly<Record<string, string>>;
	/** Fields that every answer has, such as `Content-Security-Policy`, by name. */
	headers: Readonly<Record<string, string>>;
	/** The folder of the site on the machine that serves it. */
	root: string;
	/** Its name, such as `help.example.com`; any where it is left out. */
	host?: string;
	/** Port or address and port to listen on. */
	listen?: string;
}

/** Files whose names, or for an index the folder's, become others as soon as anything in them does. */
export const NAMED_BY_CONTENT: readonly string[] = [
	'^/_astro/[^/]+$',
	String.raw`^/_issues/[^/]+\.[0-9a-f]{10}\.[^/.]+$`,
	String.raw`^/lookup/[^/]+/[^/]+\.bin$`,
];

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

/** What scripts of other origins may read of those: the server sends the same. */
export const EXPOSED = 'Allow, Content-Location, ETag, Link, Retry-After, Vary';

/** How a range of an `Accept` field is found that speaks for a type. All are regular expressions. */
export interface AcceptRange {
	/** Where the range is liked as much as can be. */
	full: string;
	/** Where it is liked less: what stands before and after its weight, `0` or `0.` with digits. */
	less: [before: string, after: string];
}

/**
 * What to look for in `Accept` to know how much a type is liked, the most specific first. A range
 * with a weight that is none is found by neither. The expressions need no look-around, which some
 * engines lack, and are for letters of any case.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function acceptRanges(type: 'html' | 'markdown'): AcceptRange[] {
	return [`text/${type}`, String.raw`text/\*`, String.raw`\*/\*`].map((range) => {
		const start = String.raw`(?:^|,)[ \t]*${range}[ \t]*${OTHER_PARAMETERS}`;
		const end = String.raw`[ \t]*(?:[;,]|$)`;
		const weight = String.raw`;[ \t]*q=`;
		return {
			full: String.raw`${start}(?:,|$|${weight}1(?:\.0?0?0?)?${end})`,
			less: [start + weight, end],
		};
	});
}

/** Whether `Accept` names Markdown, and not only a range with an asterisk that covers it. */
export const NAMES_MARKDOWN = String.raw`(?:^|,)[ \t]*text/markdown[ \t]*(?:[;,]|$)`;

const OTHER_PARAMETERS = String.raw`(?:;[ \t]*(?:[^,;q \t][^,;]*|q[^,;=][^,;]*)?)*`;

/** An address that has moved, and the percent-encoded one that it leads to. */
export interface Redirect {
	from: string;
	to: string;
}

/** Every address that has moved, in each format, pages with and without a slash at the end. */
export function redirects({ site, moves }: Pick<ServedSite, 'site' | 'moves'>): Redirect[] {
	return Object.entries(moves).flatMap(([from, to]) => {
		const bare = withBase(site, from);
		const formats = (['md', 'json'] as const).map((format) => ({
			from: withBase(site, formatFile(site, from, format)),
			to: withBase(site, formatFile(site, to, format)),
		}));
		const pages = [...new Set([bare, `${bare}/`, pagePath(site, from)])].map((page) => ({
			from: page,
			to: pagePath(site, to),
		}));
		return [...pages, ...formats].map((redirect) => ({ ...redirect, to: encodePath(redirect.to) }));
	});
}
