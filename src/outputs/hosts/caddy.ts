import { encodePath, formatFile, htmlFile, llmsFile, pagePath, withBase, absolute } from '../urls.ts';
import type { Site } from '../library.ts';
import { block, isWord, pattern, word } from './caddy-words.ts';
import { MEDIA_TYPES } from '../agent/well-known.ts';
import {
	contentType,
	EXPOSED,
	FOR_A_YEAR,
	MACHINE_TYPES,
	NAMED_BY_CONTENT,
	OPENSEARCH,
} from '../served-files.ts';
import { regExp } from './reg-exp.ts';
import {
	acceptRanges,
	IS_AGENT,
	NAMES_A_FORM,
	NAMES_MARKDOWN,
	redirects,
	securityFields,
	varyOf,
	type SecurityField,
	type ServedSite,
} from './served-site.ts';

/**
 * A Caddyfile that makes Caddy serve a built site.
 *
 * It sends what the server sends, as far as files alone can: pages as HTML or Markdown, redirects in
 * their format, and the 404 page in the form that is wanted. With a host's name Caddy gets a
 * certificate for it and serves HTTPS.
 *
 * @throws {Error} where Caddy cannot say what is asked for, with the way out
 * @see https://caddyserver.com/docs/caddyfile
 */
export function caddyConfig(served: ServedSite): string {
	const { site, root } = served;
	if (!isWord(root)) {
		throw new Error(
			`Caddy cannot serve the folder "${root}".\nChoose a folder without braces and backticks in its name: --root /var/www/help`,
		);
	}
	const security = securityFields(served).filter(({ name }) => /^[\w-]+$/.test(name));
	return `# Made by \`known-issues config caddy\`. Make it again when the site is built again.

${block(address(served), [
	...bind(served),
	`root * ${word(root)}`,
	'encode zstd gzip',
	...security.flatMap(({ name, value }) => field(name, value)),
	block('route', [
		...METHODS,
		...forms(served),
		...SHARED,
		...moved(served),
		...below(site),
		...files(served),
		...fields(served),
		...security.flatMap(fieldsByPath),
		'file_server {\n\tdisable_canonical_uris\n}',
	]),
	block('handle_errors', missing(served, security)),
])}
`;
}

function address({ host, listen }: ServedSite): string {
	if (listen === undefined) return host ?? ':80';
	return `http://${host ?? ''}:${/\d+$/.exec(listen)?.[0] ?? '80'}`;
}

function bind({ listen = '' }: ServedSite): string[] {
	const [, interfaceAddress] = /^\[?(.+?)\]?:\d+$/.exec(listen) ?? [];
	return interfaceAddress === undefined ? [] : [`bind ${interfaceAddress}`];
}

const METHODS = ['@unknown not method GET HEAD', 'header @unknown Allow "GET, HEAD"', 'error @unknown 405'];

const SHARED = [
	'header Cache-Control no-cache',
	`@shared path ${[...Object.keys(MACHINE_TYPES).map((ending) => `*.${ending}`), ...Object.keys(MEDIA_TYPES).map((file) => `/${file}`)].join(' ')}`,
	block('header @shared', [
		'Access-Control-Allow-Origin *',
		`Access-Control-Expose-Headers ${word(EXPOSED)}`,
	]),
];

// Weights are read from `Accept`, the most specific range first.
function forms({ markdownFor }: ServedSite): string[] {
	const weights = (type: 'html' | 'markdown') =>
		block(`map {header.Accept} {known_issues_${type}}`, [
			...acceptRanges(type).flatMap(({ full, less: [before, after] }) => [
				`${pattern(`~(?i)${full}`)} 1`,
				`${pattern(`~(?i)${before}(0(?:\\.[0-9]?[0-9]?[0-9]?)?)${after}`)} "\${1}"`,
			]),
			'default 0',
		]);
	return [
		weights('markdown'),
		weights('html'),
		block('map {header.Accept} {known_issues_named}', [
			`${pattern(`~(?i)${NAMES_MARKDOWN}`)} yes`,
			'default no',
		]),
		...(markdownFor === 'agents'
			? [
					block('map {header.Accept} {known_issues_names_a_form}', [
						`${pattern(`~(?i)${NAMES_A_FORM}`)} yes`,
						'default no',
					]),
					block('map {header.User-Agent} {known_issues_agent}', [
						`${pattern(`~(?i)${IS_AGENT}`)} yes`,
						'default no',
					]),
				]
			: []),
	];
}

const MARKDOWN = 'double({known_issues_markdown})';
const HTML = 'double({known_issues_html})';
// Where both are liked alike, Markdown must be named to be sent.
const LIKES_MARKDOWN = `${MARKDOWN} > 0.0 && (${MARKDOWN} > ${HTML} || (${MARKDOWN} == ${HTML} && {known_issues_named} == "yes"))`;
const IS_SILENT_AGENT = '{known_issues_agent} == "yes" && {known_issues_names_a_form} == "no"';

function wantsMarkdown({ markdownFor }: ServedSite): string {
	return markdownFor === 'agents' ? `(${LIKES_MARKDOWN}) || (${IS_SILENT_AGENT})` : LIKES_MARKDOWN;
}

function moved(served: ServedSite): string[] {
	const moves = redirects(served).map(
		({ from, to }) =>
			`redir ${word(exactPath(encodePath(from)))} ${word(`${to}{known_issues_query}`, true)} 301`,
	);
	const query = block('map {query} {known_issues_query}', [`${pattern('~^(.+)$')} "?\${1}"`, 'default ""']);
	return moves.length === 0 ? [] : [query, ...moves];
}

// An asterisk would stand for anything.
function exactPath(path: string): string {
	return path.replaceAll('*', '%2A');
}

// Files lie in the folder without the base.
function below({ base }: Site): string[] {
	const prefix = exactPath(encodePath(base.replace(/\/$/, '')));
	if (prefix === '') return [];
	return [
		`redir / ${word(`${prefix}/`)} 302`,
		`redir ${word(prefix)} ${word(`${prefix}/`)} 301`,
		`@outside not path ${word(`${prefix}/*`)}`,
		'error @outside 404',
		`uri strip_prefix ${word(prefix)}`,
	];
}

const FOUND = '{http.matchers.file.relative}';

function files(served: ServedSite): string[] {
	const { pageEnding } = served.site;
	const ending = pageEnding === '.html' ? '(?:/|\\.html)?' : '/?';
	const page = pageEnding === '.html' ? '{known_issues_page}.html' : '{known_issues_page}/index.html';
	return [
		block('map {path} {known_issues_page}', [`${pattern(`~^(.*?)${ending}$`)} "\${1}"`]),
		block('@markdown', [
			`expression \`${wantsMarkdown(served)}\``,
			'file {known_issues_page}.md {known_issues_page}/index.md',
		]),
		`rewrite @markdown ${FOUND}`,
		`@page file ${page} {known_issues_page}/index.html`,
		`rewrite @page ${FOUND}`,
		'@none not file {path}',
		'error @none 404',
	];
}

// Other signs would have to be encoded in a field.
const PLAIN_PATH = '((?:/[A-Za-z0-9._~-]+)*?)';
const IS_CHOSEN = 'expression `!{http.request.orig_uri.path}.endsWith(".md")`';

function fields(served: ServedSite): string[] {
	const { site } = served;
	const vary = `+Vary ${word(varyOf(served))}`;
	const prefix = encodePath(site.base.replace(/\/$/, ''));
	const endings = Object.keys(MACHINE_TYPES);
	const chosen = (lines: string[]) => block('@chosen', ['path *.md', IS_CHOSEN, ...lines]);
	return [
		`@kept path_regexp ${pattern(NAMED_BY_CONTENT.join('|'))}`,
		`header @kept Cache-Control ${word(FOR_A_YEAR)}`,
		SHARED.at(-1)!,
		...endings.flatMap((ending) => [
			`@${ending} path *.${ending}`,
			`header @${ending} Content-Type ${word(contentType(MACHINE_TYPES[ending]!))}`,
		]),
		`@opensearch path */${OPENSEARCH.name}`,
		`header @opensearch Content-Type ${word(contentType(OPENSEARCH.type))}`,
		...Object.entries(MEDIA_TYPES).flatMap(([file, type], index) => [
			`@named${index} path /${file}`,
			`header @named${index} Content-Type ${word(type)}`,
		]),
		'@html path *.html',
		`header @html ${vary}`,
		chosen([]),
		`header @chosen ${vary}`,
		chosen([`path_regexp chosen ${pattern(`^${PLAIN_PATH}\\.md$`)}`]).replace('@chosen', '@chosen_plain'),
		`header @chosen_plain Content-Location ${word(`${prefix}{re.chosen.1}.md`, true)}`,
		...links(site, prefix),
	];
}

function links(site: Site, prefix: string): string[] {
	const locales = site.locales.flatMap(({ path }) => (path === '' ? [] : [path]));
	const homes = ['', ...locales];
	const paths = (file: (id: string) => string) => homes.map((id) => word(`/${file(id)}`)).join(' ');
	const ending = site.pageEnding === '.html' ? '\\.html' : '/index\\.html';
	const link = (name: string, value: string, hasPlaceholder = false) =>
		`header @${name} +Link ${word(value, hasPlaceholder)}`;
	const markdown = (path: string) => `<${path}>; rel="alternate"; type="text/markdown"`;
	const canonical = (url: string) => `<${url}>; rel="canonical"`;
	const root = absolute(site, prefix);
	const toMarkdown = homes.flatMap((id, index) => [
		`@home${index} path ${word(`/${htmlFile(site, id)}`)}`,
		link(`home${index}`, markdown(encodePath(withBase(site, formatFile(site, id, 'md'))))),
	]);
	const toPage = homes.flatMap((id, index) => [
		`@text${index} path ${word(`/${formatFile(site, id, 'md')}`)}`,
		link(`text${index}`, canonical(absolute(site, encodePath(pagePath(site, id))))),
	]);
	return [
		...toMarkdown,
		block('@other_page', [
			`path_regexp page ${pattern(`^${PLAIN_PATH}${ending}$`)}`,
			`not path ${paths((id) => htmlFile(site, id))}`,
		]),
		link('other_page', markdown(`${prefix}{re.page.1}.md`), true),
		...(site.origin === ''
			? []
			: [
					...toPage,
					block('@other_text', [
						`path_regexp text ${pattern(`^${PLAIN_PATH}\\.md$`)}`,
						`not path /sitemap.md ${paths((id) => formatFile(site, id, 'md'))}`,
					]),
					link('other_text', canonical(`${root}{re.text.1}${site.pageEnding}`), true),
				]),
		...homes.flatMap((id, index) => [
			block(`@llms${index}`, listed(id, locales)),
			link(
				`llms${index}`,
				`<${encodePath(withBase(site, llmsFile(id)))}>; rel="describedby"; type="text/plain"`,
			),
		]),
	];
}

// The pages that the list of a language has, or that of the whole site.
function listed(locale: string, locales: readonly string[]): string[] {
	const inside = (names: readonly string[]) =>
		`path_regexp ${pattern(`^/(?:${names.map(regExp).join('|')})[/.]`)}`;
	const others = locales.length === 0 ? [] : [`not ${inside(locales)}`];
	return ['path *.html *.md', ...(locale === '' ? others : [inside([locale])])];
}

function field(name: string, value: string | undefined): string[] {
	return value !== undefined && isWord(value) ? [`header ${name} ${word(value)}`] : [];
}

// The last that fits counts.
function fieldsByPath({ name, byPath }: SecurityField): string[] {
	return byPath
		.map(({ pattern: path, value }, index) => {
			const matcher = `@${name.toLowerCase()}${index}`;
			return isWord(value) && isWord(path.replaceAll(/[{}]/g, ''))
				? [`${matcher} path_regexp ${pattern(path)}`, `header ${matcher} ${name} ${word(value)}`]
				: [];
		})
		.toReversed()
		.flat();
}

function missing(served: ServedSite, security: readonly SecurityField[]): string[] {
	const forPage = security.flatMap(({ name, byPath }) =>
		field(name, byPath.find(({ pattern: path }) => new RegExp(path).test('/404.html'))?.value),
	);
	return [
		'header -Cache-Control',
		`header +Vary ${word(varyOf(served))}`,
		`@text expression \`{err.status_code} == 404 && ((${wantsMarkdown(served)}) || {http.request.orig_uri.path}.matches("[.](md|txt|json)$"))\``,
		'@page expression `{err.status_code} == 404`',
		block('handle @text', [
			'rewrite * /404.md',
			`header Content-Type ${word(contentType('text/markdown'))}`,
			'file_server',
		]),
		block('handle @page', [...forPage, 'rewrite * /404.html', 'file_server']),
		block('handle', ['respond "{err.status_code} {err.status_text}" {err.status_code}']),
	];
}
