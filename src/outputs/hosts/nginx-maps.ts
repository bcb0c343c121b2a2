import type { Site } from '../library.ts';
import { absolute, encodePath, formatFile, htmlFile, llmsFile, pagePath, withBase } from '../urls.ts';
import { quoted } from './nginx-words.ts';
import { MEDIA_TYPES } from '../agent/well-known.ts';
import { EXPOSED, FOR_A_YEAR, MACHINE_TYPES, NAMED_BY_CONTENT } from '../served-files.ts';
import { regExp } from './reg-exp.ts';
import {
	acceptRanges,
	IS_AGENT,
	NAMES_A_FORM,
	NAMES_MARKDOWN,
	varyOf,
	type ServedSite,
} from './served-site.ts';

/**
 * What an nginx configuration decides by: variables, each made from others by the first line that
 * fits. Which form of a page is sent comes of the weights in `Accept`; their digits are compared by
 * regular expressions, since nginx knows no numbers.
 *
 * `$uri` is the file that is sent by the time a field of the answer is made.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxMaps(served: ServedSite): string {
	const { site } = served;
	return [
		'# A dollar sign where a variable could begin.\ngeo $known_issues_dollar {\n\tdefault "$";\n}\n',
		map('$http_accept', 'markdown_weight', weights('markdown')),
		map('$http_accept', 'html_weight', weights('html')),
		map('$http_accept', 'names_markdown', [
			['default', '0'],
			[`~*${NAMES_MARKDOWN}`, '1'],
		]),
		map(
			'$known_issues_markdown_weight $known_issues_html_weight $known_issues_names_markdown',
			served.markdownFor === 'agents' ? 'preferred' : 'form',
			preference(),
		),
		...(served.markdownFor === 'agents' ? forAgents() : []),
		...pages(site),
		...fields(site, varyOf(served)),
	].join('\n');
}

type Line = [pattern: string, value: string];

function map(source: string, name: string, lines: readonly Line[]): string {
	const rows = lines.map(
		([pattern, value]) => `\t${pattern === 'default' ? pattern : quoted(pattern)} ${quoted(value)};\n`,
	);
	return `map ${quoted(source)} $known_issues_${name} {\n${rows.join('')}}\n`;
}

// Weights are four digits, or more of which the first four count: 0.5 is 0500.
function weights(type: 'html' | 'markdown'): Line[] {
	const lines = acceptRanges(type).flatMap(({ full, less: [before, after] }): Line[] => [
		[`~*${full}`, '1000'],
		[`~*${before}0(?:\\.(?<known_issues_digits>[0-9]{0,3}))?${after}`, '0${known_issues_digits}000'],
	]);
	return [['default', '0000'], ...lines];
}

// The first digit that differs decides. Where none does, Markdown must be named to be sent.
function preference(): Line[] {
	const greater = [1, 2, 3, 4, 5, 6, 7, 8, 9]
		.map((digit) => `${digit}[0-9]* \\k<known_issues_same>[0-${digit - 1}]`)
		.join('|');
	return [
		['default', 'html'],
		['~^0+ ', 'html'],
		[`~^(?<known_issues_same>[0-9]{0,3})(?:${greater})`, 'markdown'],
		['~^(?<known_issues_same>[0-9]{4})[0-9]* \\k<known_issues_same>[0-9]* 1$', 'markdown'],
	];
}

// Who asks counts where `Accept` does not name a form.
function forAgents(): string[] {
	return [
		map('$http_user_agent', 'agent', [
			['default', '0'],
			[`~*${IS_AGENT}`, '1'],
		]),
		map('$http_accept', 'names_a_form', [
			['default', '0'],
			[`~*${NAMES_A_FORM}`, '1'],
		]),
		map('$known_issues_preferred $known_issues_agent $known_issues_names_a_form', 'form', [
			['default', 'html'],
			['~^markdown ', 'markdown'],
			['html 1 0', 'markdown'],
		]),
	];
}

const PATH = '(?<known_issues_path>/.*?)';

// Where the files of a page lie, whichever way its address ends.
function pages(site: Site): string[] {
	const ending = site.pageEnding === '.html' ? '(?:/|\\.html)?' : '/?';
	const homes = site.locales.flatMap(({ path }) => (path === '' ? [] : [path]));
	const home =
		homes.length > 0
			? [`~^markdown (?<known_issues_path>/(?:${homes.map(regExp).join('|')}))${ending}$`]
			: [];
	return [
		map('$known_issues_form $uri', 'markdown', [
			['default', '/.none'],
			['~^markdown /(?:index\\.html)?$', '/index.md'],
			...home.map((pattern): Line => [pattern, '$known_issues_path/index.md']),
			[`~^markdown ${PATH}${ending}$`, '$known_issues_path.md'],
		]),
		map('$uri', 'page', [
			['~^/$', '/index.html'],
			[
				`~^${PATH}/?$`,
				site.pageEnding === '.html' ? '$known_issues_path.html' : '$known_issues_path/index.html',
			],
		]),
		map('$known_issues_form $request_uri', 'missing', [
			['default', '/404.html'],
			['~^markdown ', '/404.md'],
			['~^html [^?]*\\.(?:md|txt|json)(?:\\?|$)', '/404.md'],
		]),
	];
}

// A redirect has the path of what has moved.
const SENT = '(?:200|206|304) ';

// Other signs would have to be encoded in a field, which nginx cannot.
const PLAIN_PATH = '(?<known_issues_path>(?:/[A-Za-z0-9._~-]+)*?)';

function fields(site: Site, vary: string): string[] {
	const prefix = site.base.replace(/\/$/, '');
	const endings = Object.keys(MACHINE_TYPES).join('|');
	const named = Object.keys(MEDIA_TYPES).map(regExp).join('|');
	const shared = `~(?:\\.(?:${endings})|^/(?:${named}))$`;
	const file = site.pageEnding === '.html' ? '\\.html' : '/index\\.html';
	const markdown = (path: string) => `<${path}>; rel="alternate"; type="text/markdown"`;
	const homes = ['', ...site.locales.flatMap(({ path }) => (path === '' ? [] : [path]))];
	return [
		map('$request_uri $uri', 'vary', [
			['default', ''],
			['~^[^? ]*\\.md[? ]', ''],
			['~\\.(?:html|md)$', vary],
		]),
		map('$uri', 'cache', [
			['default', 'no-cache'],
			...NAMED_BY_CONTENT.map((pattern): Line => [`~${pattern}`, FOR_A_YEAR]),
		]),
		map('$uri', 'shared', [
			['default', ''],
			[shared, '*'],
		]),
		map('$uri', 'exposed', [
			['default', ''],
			[shared, EXPOSED],
		]),
		map('$request_uri $uri', 'location', [
			['default', ''],
			['~^[^? ]*\\.md[? ]', ''],
			[`~ ${PLAIN_PATH}\\.md$`, `${encodePath(prefix)}$known_issues_path.md`],
		]),
		map('$status $uri', 'other_form', [
			['default', ''],
			[`~^${SENT}/sitemap\\.md$`, ''],
			...homes.map((id): Line => [
				`~^${SENT}${regExp(`/${htmlFile(site, id)}`)}$`,
				markdown(encodePath(withBase(site, formatFile(site, id, 'md')))),
			]),
			[`~^${SENT}${PLAIN_PATH}${file}$`, markdown(`${encodePath(prefix)}$known_issues_path.md`)],
			...canonical(site, homes),
		]),
		map('$status $uri', 'llms', [
			['default', ''],
			...homes
				.toReversed()
				.map((id): Line => [
					`~^${SENT}/${id === '' ? '' : `${regExp(id)}[/.]`}.*\\.(?:html|md)$`,
					`<${encodePath(withBase(site, llmsFile(id)))}>; rel="describedby"; type="text/plain"`,
				]),
		]),
	];
}

// Without an origin, a site does not know which of its addresses is the canonical one.
function canonical(site: Site, homes: readonly string[]): Line[] {
	if (site.origin === '') return [];
	const rest = absolute(site, encodePath(site.base.replace(/\/$/, '')));
	return [
		...homes.map((id): Line => [
			`~^${SENT}${regExp(`/${formatFile(site, id, 'md')}`)}$`,
			`<${absolute(site, encodePath(pagePath(site, id)))}>; rel="canonical"`,
		]),
		[`~^${SENT}${PLAIN_PATH}\\.md$`, `<${rest}$known_issues_path${site.pageEnding}>; rel="canonical"`],
	];
}
