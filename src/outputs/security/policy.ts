/** Directives of a Content-Security-Policy that say where something may be loaded from or sent to. */
export const SOURCE_DIRECTIVES = [
	'script-src',
	'style-src',
	'img-src',
	'font-src',
	'connect-src',
	'media-src',
	'frame-src',
	'child-src',
	'worker-src',
	'manifest-src',
	'object-src',
	'base-uri',
	'form-action',
	'frame-ancestors',
] as const;

export type SourceDirective = (typeof SOURCE_DIRECTIVES)[number];

/** Sources by directive: origins, schemes such as `data:`, or keywords such as `'self'`. */
export type PolicySources = Partial<Record<SourceDirective, readonly string[]>>;

/** What the pages of a built site run and load. */
export interface PageNeeds {
	/** SHA-256 of every inline script that a browser runs, in base64. */
	scripts: readonly string[];
	/** What pages load from elsewhere. */
	sources: PolicySources;
}

/** A policy, and whether it could name every inline script. */
export interface Policy {
	text: string;
	/** False where the hashes would make it too long: then it allows every inline script. */
	namesScripts: boolean;
}

/**
 * The longest policy. Cloudflare leaves out a line of `_headers` above 2,000 characters, with the
 * header's name and the two spaces before it: https://developers.cloudflare.com/workers/static-assets/headers/
 */
export const LONGEST_POLICY = 2000 - '  Content-Security-Policy: '.length;

// Pagefind is WebAssembly; style attributes belong to every line of highlighted code, and their
// hashes would grow with the content; Vite writes small pictures and fonts into style sheets.
const ALWAYS: PolicySources = {
	'script-src': ["'self'", "'wasm-unsafe-eval'"],
	'style-src': ["'self'", "'unsafe-inline'"],
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'", 'data:'],
	'form-action': ["'self'"],
	'frame-ancestors': ["'self'"],
};

const NOTHING_UNLESS_NEEDED: ReadonlySet<SourceDirective> = new Set(['object-src', 'base-uri']);

/**
 * The Content-Security-Policy of a built site: everything from the site itself, the inline scripts
 * that its pages have, and what else they load or its options name. The same needs give the same
 * text. It does not grow with the number of pages, only with what is different in them.
 *
 * @param own what the site's option adds, such as addresses that scripts load when they run
 * @see https://www.w3.org/TR/CSP3/
 * @example
 * contentSecurityPolicy({ scripts: [], sources: { 'frame-src': ['https://video.example'] } }).text;
 * // "default-src 'self'; … frame-src 'self' https://video.example; …"
 */
export function contentSecurityPolicy({ scripts, sources }: PageNeeds, ...own: PolicySources[]): Policy {
	const isOpen = own.some((added) => added['script-src']?.includes("'unsafe-inline'"));
	// Beside a hash, browsers take no notice of 'unsafe-inline'.
	const hashes = isOpen ? [] : scripts.map((hash) => `'sha256-${hash}'`).toSorted();
	const named = write([ALWAYS, { 'script-src': hashes }, sources, ...own]);
	if (named.length <= LONGEST_POLICY) return { text: named, namesScripts: true };
	const open: PolicySources = { 'script-src': ["'unsafe-inline'"] };
	return { text: write([ALWAYS, open, sources, ...own]), namesScripts: hashes.length === 0 };
}

function write(parts: readonly PolicySources[]): string {
	const directives = SOURCE_DIRECTIVES.flatMap((name) => {
		const [first = [], ...rest] = parts.map((part) => part[name] ?? []);
		const added = [...new Set(rest.flat())].filter((source) => !first.includes(source)).toSorted();
		if (NOTHING_UNLESS_NEEDED.has(name)) return `${name} ${added.length > 0 ? added.join(' ') : "'none'"}`;
		if (first.length > 0) return `${name} ${[...first, ...added].join(' ')}`;
		// What has no directive of its own follows default-src.
		return added.length > 0 ? `${name} ${[...new Set(["'self'", ...added])].join(' ')}` : [];
	});
	return ["default-src 'self'", ...directives].join('; ');
}
