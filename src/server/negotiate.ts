import { isAgent } from '../outputs/agent/user-agents.ts';
import { MEDIA_TYPES } from '../outputs/agent/well-known.ts';
import type { Site } from '../outputs/library.ts';
import { formatFile } from '../outputs/urls.ts';
import { names, preferred } from './accept.ts';
import { prefixOf } from './path.ts';

/** What a request says about the form that it wants. */
export interface Wishes {
	accept: string | undefined;
	userAgent: string | undefined;
}

/** What a request says of that. */
export function wishesOf({ headers }: Request): Wishes {
	return { accept: headers.get('Accept') ?? undefined, userAgent: headers.get('User-Agent') ?? undefined };
}

/** Who gets Markdown without having asked for it: nobody, or the agents of AI systems that we know. */
export type MarkdownFor = 'agents' | undefined;

/**
 * Whether a page is wanted as Markdown. What `Accept` names counts more than who asks.
 *
 * @example
 * wantsMarkdown({ accept: 'text/markdown, text/html;q=0.9', userAgent: undefined }, undefined); // true
 */
export function wantsMarkdown({ accept, userAgent }: Wishes, markdownFor: MarkdownFor): boolean {
	const form = preferred(accept, ['text/html', 'text/markdown']);
	if (form === 'text/markdown') return true;
	return markdownFor === 'agents' && !NAMED.some((type) => names(accept, type)) && isAgent(userAgent);
}

const NAMED = ['text/html', 'application/xhtml+xml', 'text/markdown'];

/** What the form of a page depends on, for `Vary`. */
export function varyOf(markdownFor: MarkdownFor): string {
	return markdownFor === 'agents' ? 'Accept, User-Agent' : 'Accept';
}

/**
 * The id of the page at a path, whether there is one or not. Undefined where the path is that of a
 * file, or of no site at all.
 *
 * @param path percent-encoded, with the site's base
 * @example
 * pageIdAt(site, '/en/issues/pairing-error/'); // 'en/issues/pairing-error', the same without a slash at the end
 * pageIdAt(site, '/llms.txt'); // undefined
 */
export function pageIdAt(site: Site, path: string): string | undefined {
	const file = filePathOf(site, path);
	if (file === undefined || Object.hasOwn(MEDIA_TYPES, file)) return undefined;
	// No page has an empty name in its path, and what begins with two slashes is another host.
	if (/^\/|\/\//.test(file)) return undefined;
	if (site.pageEnding === '.html' && file.endsWith('.html')) {
		const id = file.slice(0, -'.html'.length);
		return id === 'index' ? '' : id.replace(/\/index$/, '');
	}
	if (file === '' || file.endsWith('/')) return file.replace(/\/$/, '');
	// A code may look like a file's name: 1.2.3.
	const isShort = file.startsWith(`${site.shortFolder}/`);
	return (isShort ? /\.(?:md|html)$/ : /\.[^/.]+$/).test(file) ? undefined : file;
}

/**
 * The page whose text for programs is at a path, and in which format.
 *
 * @example
 * formatAt(site, '/en/index.md'); // { id: 'en', format: 'md' }
 */
export function formatAt(site: Site, path: string): { id: string; format: 'md' | 'json' } | undefined {
	const file = filePathOf(site, path);
	const [, name, format] = /^(.+)\.(md|json)$/.exec(file ?? '') ?? [];
	if (file === undefined || name === undefined) return undefined;
	const id = name === 'index' ? '' : name.replace(/\/index$/, '');
	const known = format as 'md' | 'json';
	return formatFile(site, id, known) === file ? { id, format: known } : { id: name, format: known };
}

/**
 * A path below the base as the name of a file, with its escapes undone.
 *
 * @example
 * filePathOf(site, '/help/e/a%20b/'); // 'e/a b/'
 */
export function filePathOf(site: Pick<Site, 'base'>, path: string): string | undefined {
	const prefix = prefixOf(site.base);
	if (prefix !== '' && path === prefix) return '';
	if (!path.startsWith(`${prefix}/`)) return undefined;
	try {
		return decodeURIComponent(path.slice(prefix.length + 1));
	} catch {
		return undefined;
	}
}

/** The folder of the language that a path is in; undefined outside all of them. */
export function localeAt(site: Site, path: string): Site['locales'][number] | undefined {
	const first = filePathOf(site, path)
		?.split('/')[0]
		?.replace(/\.(?:html|md|json)$/, '');
	return (
		site.locales.find((locale) => locale.path === first) ?? site.locales.find(({ path: own }) => own === '')
	);
}
