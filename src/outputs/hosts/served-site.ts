import type { Site } from '../library.ts';
import { AGENT_NAMES } from '../agent/user-agents.ts';
import { POLICY_HEADER, type HeaderRule } from '../security/rules.ts';
import { encodePath, formatFile, pagePath, withBase } from '../urls.ts';
import { regExp } from './reg-exp.ts';

/** What a configuration for a host says of a built site. */
export interface ServedSite {
	site: Site;
	/** Pages that have moved: new ids by old ones. */
	moves: Readonly<Record<string, string>>;
	/** The security headers of the site. Where several rules fit, the last one says what a header is. */
	headers: readonly HeaderRule[];
	/** The folder of the site on the machine that serves it. */
	root: string;
	/** Its name, such as `help.example.com`; any where it is left out. */
	host?: string;
	/** Port or address and port to listen on. */
	listen?: string;
	/** Whether agents of AI systems get Markdown where they do not say what they want. */
	markdownFor?: 'agents' | undefined;
}

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

/** Whether `Accept` names a form of a page, so that it does not matter who asks. */
export const NAMES_A_FORM = String.raw`(?:^|,)[ \t]*(?:text/(?:html|markdown)|application/xhtml\+xml)[ \t]*(?:[;,]|$)`;

/** Whether `User-Agent` is that of an AI system. */
export const IS_AGENT = `(?:${AGENT_NAMES.map(regExp).join('|')})`;

/** What the form of a page depends on, for `Vary`. */
export function varyOf({ markdownFor }: Pick<ServedSite, 'markdownFor'>): string {
	return markdownFor === 'agents' ? 'Accept, User-Agent' : 'Accept';
}

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

/** A security header, and which answers get which value. */
export interface SecurityField {
	name: string;
	/** What every answer has that no pattern is for; undefined where such answers go without. */
	value?: string;
	/** Regular expressions for paths of files below the base; the first that fits counts. */
	byPath: { pattern: string; value: string }[];
}

/**
 * The security headers as web servers are told of them. The policy is for what a browser shows as a
 * page, and 900 bytes too many for everything else.
 */
export function securityFields({ site, headers }: Pick<ServedSite, 'site' | 'headers'>): SecurityField[] {
	const prefix = site.base.replace(/\/$/, '');
	const names = [...new Set(headers.flatMap((rule) => Object.keys(rule.headers)))];
	return names.map((name) => {
		const rules = headers.toReversed().flatMap(({ path, headers: { [name]: value } }) => {
			const below = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
			return below === undefined || value === undefined ? [] : [{ below, value }];
		});
		const always = rules.find(({ below }) => below === '/*')?.value;
		const byPath = rules
			.filter(({ below }) => below !== '/*')
			.map(({ below, value }) => ({ pattern: `^${below.split('*').map(regExp).join('.*')}$`, value }));
		if (always === undefined) return { name, byPath };
		if (name !== POLICY_HEADER) return { name, value: always, byPath };
		return { name, byPath: [...byPath, { pattern: DOCUMENT, value: always }] };
	});
}

const DOCUMENT = String.raw`\.(?:html|svg|xml)$`;
