import { documentsOf } from './document.ts';
import type { Library } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { redirectMarkdown, redirectPage, type Move } from './redirect-page.ts';
import { fallbacksOf, localizedId, redirectsOf, routesOf } from './routes.ts';
import { encodePath, formatFile, htmlFile, pagePath } from './urls.ts';

/** What stands at every address that only leads on, for people, for programs and for hosts. */
export function* redirectFiles(library: Library): Generator<OutputFile> {
	const { site } = library;
	for (const move of movesOf(library)) {
		const { from, document } = move;
		yield {
			path: htmlFile(site, from),
			text: () => redirectPage(move, library),
			...(starlightHasPage(library, from) && { replaces: true }),
		};
		yield { path: formatFile(site, from, 'md'), text: () => redirectMarkdown(move, library) };
		yield { path: formatFile(site, from, 'json'), text: document.json };
	}
	const text = redirectsText(library);
	if (text) yield { path: '_redirects', text: () => text };
}

/**
 * The lines of a `_redirects` file for hosts that answer with a redirect themselves, among them
 * Netlify, Cloudflare and GitLab. Empty where nothing has moved.
 *
 * @example
 * redirectsText(library); // '/en/issues/old/ /en/issues/new/ 301\n'
 */
export function redirectsText(library: Library): string {
	const path = (id: string) => hostPath(pagePath(library.site, id));
	return movesOf(library)
		.map(({ from, to }) => `${path(from)} ${path(to)} 301\n`)
		.join('');
}

// An asterisk would stand for any path; a colon, for a part of it, is encoded like most signs.
function hostPath(path: string): string {
	return encodePath(path).replaceAll('*', '%2A');
}

/** Addresses that lead on. One leads to one place only, and one that shows something does not lead on. */
export function movesOf(library: Library): Move[] {
	const documents = documentsOf(library);
	const moves = new Map<string, Move>();
	for (const { from, to } of redirectsOf(library)) {
		const document = documents.get(to);
		if (document && !documents.has(from) && !moves.has(from)) moves.set(from, { from, to, document });
	}
	return [...moves.values()];
}

// Starlight repeats every page of the default language, and those it was given for fallbacks.
function starlightHasPage(library: Library, from: string): boolean {
	const original = localizedId(library.site, from, library.site.locales[0]!.path);
	return routesOf(library).has(original) || fallbacksOf(library).has(original);
}
