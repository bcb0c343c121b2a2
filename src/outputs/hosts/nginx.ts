import { MEDIA_TYPES } from '../agent/well-known.ts';
import { OPENSEARCH } from '../served-files.ts';
import { encodePath } from '../urls.ts';
import { nginxMaps } from './nginx-maps.ts';
import { nginxSecurity } from './nginx-security.ts';
import { literal, quoted } from './nginx-words.ts';
import { regExp } from './reg-exp.ts';
import { redirects, type Redirect, type ServedSite } from './served-site.ts';

/**
 * A configuration that makes nginx serve a built site: a file for `conf.d`, or for anything else
 * that is included between `http {` and `}`.
 *
 * It sends what the server sends, as far as files alone can: pages as HTML or Markdown, redirects in
 * their format, and the 404 page in the form that is wanted.
 *
 * @throws {Error} where nginx cannot say what is asked for, with the way out
 */
export function nginxConfig(served: ServedSite): string {
	const { site, root, host = '_', listen = '80' } = served;
	const prefix = site.base.replace(/\/$/, '');
	if (/[$\p{Cc}]/u.test(root)) {
		throw new Error(
			`nginx cannot serve the folder "${root}".\nChoose a folder without $ in its name: --root /var/www/help`,
		);
	}
	const security = nginxSecurity(served);
	const lines = [
		`listen ${listen};`,
		`server_name ${host};`,
		`root ${quoted(root)};`,
		'absolute_redirect off;',
		'server_tokens off;',
		...TYPES,
		...COMPRESSION,
		...FIELDS,
		...security.map(({ line }) => line),
		`error_page 404 ${literal(prefix, '$known_issues_missing')};`,
		...locations(prefix),
		...redirects(served).map(redirect),
	];
	return `# Made by \`known-issues config nginx\`. Make it again when the site is built again.

${[nginxMaps(served), ...security.flatMap(({ variables }) => variables)].join('\n')}
server {
${lines.map((line) => `\t${line.replaceAll('\n', '\n\t')}\n`).join('')}}
`;
}

const TEXTS = [
	'text/css',
	'text/javascript',
	'text/markdown',
	'text/plain',
	'text/vtt',
	'application/json',
	'application/manifest+json',
	OPENSEARCH.type,
	'application/xml',
	'image/svg+xml',
];

const TYPES = [
	`charset utf-8;`,
	`charset_types ${TEXTS.join(' ')};`,
	`types {
	text/html html htm;
	text/markdown md;
	text/plain txt ts;
	text/css css;
	text/javascript js mjs;
	text/vtt vtt;
	application/json json map;
	application/manifest+json webmanifest;
	application/xml xml;
	application/pdf pdf;
	application/wasm wasm;
	application/zip zip;
	font/ttf ttf;
	font/otf otf;
	font/woff woff;
	font/woff2 woff2;
	image/svg+xml svg;
	image/png png;
	image/jpeg jpg jpeg;
	image/gif gif;
	image/webp webp;
	image/avif avif;
	image/x-icon ico;
	video/mp4 mp4;
	video/webm webm;
	audio/mpeg mp3;
}`,
	'default_type application/octet-stream;',
];

const COMPRESSION = [
	'gzip on;',
	'gzip_vary on;',
	'gzip_proxied any;',
	'gzip_min_length 1000;',
	`gzip_types ${TEXTS.join(' ')};`,
];

// nginx leaves out a field without a value.
const FIELDS = [
	'add_header Vary $known_issues_vary always;',
	'add_header Cache-Control $known_issues_cache;',
	'add_header Access-Control-Allow-Origin $known_issues_shared;',
	'add_header Access-Control-Expose-Headers $known_issues_exposed;',
	'add_header Content-Location $known_issues_location;',
	'add_header Link $known_issues_other_form;',
	'add_header Link $known_issues_llms;',
];

function locations(prefix: string): string[] {
	// Files lie in the folder without the base.
	const strip = prefix === '' ? [] : [`rewrite ${quoted(`^${regExp(prefix)}(/.*)$`)} $1 break;`];
	const outside = [
		block('location = /', [`return 302 ${quoted(`${encodePath(prefix)}/`)};`]),
		block(`location = ${quoted(prefix)}`, [`return 301 ${quoted(`${encodePath(prefix)}/`)};`]),
	];
	return [
		...(prefix === '' ? [] : outside),
		block(`location ${quoted(`${prefix}/`)}`, [
			...strip,
			'try_files $known_issues_markdown $known_issues_page $uri =404;',
		]),
		...[[`~ /${regExp(OPENSEARCH.name)}$`, OPENSEARCH.type], ...namedFiles(prefix)].map(([where, type]) =>
			block(`location ${where}`, [
				...strip,
				'types {}',
				`default_type ${quoted(type!)};`,
				'try_files $uri =404;',
			]),
		),
	];
}

function namedFiles(prefix: string): [where: string, type: string][] {
	return Object.entries(MEDIA_TYPES).map(([file, type]) => [`= ${quoted(`${prefix}/${file}`)}`, type]);
}

function redirect({ from, to }: Redirect): string {
	return block(`location = ${quoted(from)}`, [`return 301 ${quoted(`${to}$is_args$args`)};`]);
}

function block(head: string, lines: readonly string[]): string {
	return `${head} {\n${lines.map((line) => `\t${line}\n`).join('')}}`;
}
