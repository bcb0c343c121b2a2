import type { Site } from '../../outputs/library.ts';
import { encodedUrl, encodePath, formatFile, formatUrl, pageUrl } from '../../outputs/urls.ts';
import type { Source } from './answer.ts';

/**
 * The id of the page that a path names, as HTML or in another format; undefined where it is no path.
 *
 * @param path below the site's base, percent-encoded
 * @example
 * pageIdOf(site, 'en/issues/pairing-error.md'); // 'en/issues/pairing-error'
 * pageIdOf(site, 'en/index.md'); // 'en'
 */
export function pageIdOf(site: Site, path: string): string | undefined {
	try {
		const id = decodeURIComponent(path.split(/[?#]/)[0]!).replace(/^\/+|\/+$/g, '');
		if (/(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/.test(id) && id !== '') return undefined;
		const bare = id.replace(/\.(?:md|json|html)$/, '');
		const folder = bare.replace(/(?:^|\/)index$/, '');
		return folder === '' || site.locales.some((locale) => locale.path === folder) ? folder : bare;
	} catch {
		return undefined;
	}
}

/** Files that hold a page as data and as Markdown, as hosts are asked for them. */
export function filesOf(site: Site, id: string): { json: string; md: string } {
	return { json: encodePath(formatFile(site, id, 'json')), md: encodePath(formatFile(site, id, 'md')) };
}

/** Path of the locale in which a page lies; undefined outside of all. */
export function localePathOf(site: Site, id: string): string | undefined {
	const [first] = id.split('/');
	const known = site.locales.find(({ path }) => path !== '' && path === first);
	return (known ?? site.locales.find(({ path }) => path === ''))?.path;
}

/** What is said of a source beside its addresses. */
type Described = Pick<Source, 'title' | 'language'> & { anchor?: string | undefined };

/** A page as a source. */
export function pageSource(site: Site, id: string, described: Described): Source {
	return sourceAt({ url: pageUrl(site, id), markdownUrl: formatUrl(site, id, 'md') }, described);
}

/** A source at the addresses that its data names. */
export function sourceAt(
	{ url, markdownUrl }: { url: string; markdownUrl: string },
	{ title, language, anchor }: Described,
): Source {
	const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
	return {
		title,
		url: linkTo(markdownUrl) + hash,
		page: linkTo(url) + hash,
		...(anchor !== undefined && { anchor }),
		language,
	};
}

function linkTo(url: string): string {
	return url.startsWith('/') ? encodePath(url) : encodedUrl(url);
}
