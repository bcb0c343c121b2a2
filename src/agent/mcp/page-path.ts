import type { Site } from '../../outputs/library.ts';
import { encodePath, encodedUrl, fileUrl, formatFile } from '../../outputs/urls.ts';
import { withOrigin } from '../local-urls.ts';

// A site that does not know where it is has addresses that only this server understands.
const NOWHERE = 'known-issues://';

/**
 * The address under which a Markdown page of the site is a resource.
 *
 * @param path in the site's output: `en/issues/pairing-error.md`
 * @example
 * resourceUri(site, 'en/issues/pairing-error.md'); // 'https://help.example/en/issues/pairing-error.md'
 */
export function resourceUri(site: Site, path: string): string {
	return site.origin === '' ? `${NOWHERE}/${encodePath(path)}` : encodedUrl(fileUrl(site, path));
}

/**
 * The Markdown page that an address names, percent-encoded and below the site's root. Undefined for
 * every address of anything else, and for one that could be read as a way out of the site.
 *
 * @example
 * pathOfUri(site, 'https://help.example/en/issues/pairing-error.md'); // 'en/issues/pairing-error.md'
 * pathOfUri(site, 'https://help.example/en/../../secret.md'); // undefined
 */
export function pathOfUri(site: Site, uri: string): string | undefined {
	const root = resourceUri(site, '');
	if (!uri.startsWith(root) || !uri.endsWith('.md')) return undefined;
	const segments = decoded(uri.slice(root.length));
	return segments?.every(isName) ? encodePath(segments.join('/')) : undefined;
}

/**
 * The Markdown page of a page that a lookup found.
 *
 * @example
 * markdownPath(site, 'https://help.example/en/issues/pairing-error/'); // 'en/issues/pairing-error.md'
 */
export function markdownPath(site: Site, pageUrl: string): string {
	const path = (url: string) => new URL(withOrigin(url)).pathname;
	const below = path(pageUrl).slice(path(fileUrl(site, '')).length);
	return formatFile(site, (decoded(below) ?? []).join('/').replace(/\/$|\.html$/, ''), 'md');
}

function decoded(path: string): string[] | undefined {
	try {
		return path.split('/').map(decodeURIComponent);
	} catch {
		return undefined;
	}
}

// What leaves a folder, or means something else to a file system or in an address, names no page.
function isName(segment: string): boolean {
	return segment !== '' && !/^\.{1,2}$/.test(segment) && !/[/\\?#\p{Cc}]/u.test(segment);
}
