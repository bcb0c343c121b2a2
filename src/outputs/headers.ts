import { WORKER_FILE } from '../offline/config.ts';
import { PAGES_FOLDER } from './agent/page-index.ts';
import { wellKnownRules } from './agent/well-known.ts';
import type { Library } from './library.ts';
import { LOOKUP_FOLDER } from './lookup/files.ts';
import type { OutputFile } from './output-file.ts';
import type { HeaderRule } from './security/rules.ts';
import { contentType, FOR_A_YEAR, MACHINE_TYPES } from './served-files.ts';
import { withBase } from './urls.ts';

const CORS = { 'Access-Control-Allow-Origin': '*' };
const KEPT = { 'Cache-Control': FOR_A_YEAR };

// One `*` in a path is all that Cloudflare takes. No address may get a header from two rules: it
// would be sent with both values, and browsers refuse `Access-Control-Allow-Origin: *, *`.
const FILE_RULES: readonly HeaderRule[] = [
	{ path: '*.md', headers: { 'Content-Type': contentType(MACHINE_TYPES['md']!), ...CORS } },
	...['*.txt', '*.json', '*.xml'].map((path) => ({ path, headers: CORS })),
	...['lookup.js', 'lookup.d.ts'].map((name) => ({ path: LOOKUP_FOLDER + name, headers: CORS })),
	...[LOOKUP_FOLDER, PAGES_FOLDER].map((folder) => ({
		path: `${folder}*.bin`,
		headers: { ...CORS, ...KEPT },
	})),
	{ path: '_issues/*', headers: KEPT },
	{ path: WORKER_FILE, headers: { 'Cache-Control': 'no-cache' } },
];

/** What the file for headers holds beside the rules that every site has. */
export interface HeadersFileOptions {
	security: readonly HeaderRule[];
	/** Folder of the scripts and styles that Astro builds. */
	assets: string;
	/** The site's own file of headers, which stands above ours. */
	own?: string;
}

/**
 * A `_headers` file for hosts that read one, among them Netlify and Cloudflare: security headers
 * for all addresses, and what may be read from other origins or is loaded once because its name
 * changes with it. A header that the site's own file sets for all addresses is left to that file.
 *
 * The policy stands on all addresses, because neither host tells pages from files; it does nothing
 * on the others. On pictures it applies beside their own, stricter one.
 *
 * @see https://developers.cloudflare.com/workers/static-assets/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function headersFile(
	library: Library,
	{ security, assets, own = '' }: HeadersFileOptions,
): OutputFile {
	const { site } = library;
	const everywhere = withBase(site, '*');
	const taken = headersOf(own, new Set([everywhere, '/*']));
	const rules = [...FILE_RULES, ...wellKnownRules(library), { path: `${assets}/*`, headers: KEPT }];
	const files = rules.map(({ path, headers }) => ({ path: withBase(site, path), headers }));
	const text = [...security, ...files]
		.map(({ path, headers }) => {
			const lines = Object.entries(headers).filter(
				([name]) => path !== everywhere || !taken.has(name.toLowerCase()),
			);
			return lines.length > 0
				? `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
				: '';
		})
		.join('');
	return { path: '_headers', text: () => text };
}

function headersOf(file: string, paths: ReadonlySet<string>): Set<string> {
	const names = new Set<string>();
	let isWanted = false;
	for (const line of file.split(/\r?\n/)) {
		if (/^\S/.test(line) && !line.startsWith('#')) isWanted = paths.has(line.trim());
		const name = /^\s+([^\s:]+)\s*:/.exec(line)?.[1];
		if (isWanted && name) names.add(name.toLowerCase());
	}
	return names;
}
