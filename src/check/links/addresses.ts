import { singleFiles } from '../../outputs/files.ts';
import type { Library } from '../../outputs/library.ts';
import { fallbacksOf, redirectsOf, routesOf } from '../../outputs/routes.ts';
import { shortFiles } from '../../outputs/short/addresses.ts';
import { issuePageId } from '../../outputs/urls.ts';
import type { Project } from '../../source/project.ts';

/** What stands at an address of the site. */
type Found =
	/** A page, by the id of the page whose text it shows; a fallback shows that of another language. */
	| { kind: 'page'; id: string; isFallback?: true }
	/** An address that leads on to a page. */
	| { kind: 'moved'; to: string }
	/** A page that the built site leaves out. */
	| { kind: 'draft' }
	/** A file, or something that only the build knows. */
	| { kind: 'file' };

/** Says what stands at a path below the base, decoded and without a slash in front; undefined for nothing. */
export type Addresses = (path: string) => Found | undefined;

/** All addresses that the built site will have, as far as its files tell without building it. */
export function addressesOf(project: Project, library: Library): Addresses {
	const routes = routesOf(library);
	const fallbacks = fallbacksOf(library);
	const moves = new Map(redirectsOf(library).map(({ from, to }) => [from, to]));
	const { drafts, broken } = unpublished(project, library);
	const isFile = fileFinder(project, library);
	const pageAt = (id: string): Found | undefined => {
		if (routes.has(id)) return { kind: 'page', id };
		const fallback = fallbacks.get(id);
		if (fallback) return { kind: 'page', id: fallback.original.id, isFallback: true };
		const to = moves.get(id);
		if (to !== undefined) return { kind: 'moved', to };
		if (drafts.has(id)) return { kind: 'draft' };
		return broken.has(id) ? { kind: 'file' } : undefined;
	};
	return (path) => pageAt(pageIdOf(path)) ?? (isFile(path) ? { kind: 'file' } : undefined);
}

/**
 * Id of the page at a path, or of the page that a file of Markdown or JSON goes with.
 *
 * @example
 * pageIdOf('en/issues/pairing-error.md'); // 'en/issues/pairing-error'
 */
function pageIdOf(path: string): string {
	return path
		.replace(/\/$/, '')
		.replace(/\.(?:html|md|json)$/, '')
		.replace(/(?:^|\/)index$/, '');
}

function unpublished({ files, pages }: Project, { site }: Library) {
	const drafts = new Set(pages.flatMap(({ page, draft }) => (draft ? page.id : [])));
	const broken = new Set<string>();
	for (const { issue, place } of files) {
		const id = issuePageId(site, issue ?? { id: place.id, locale: place.locale.path });
		if (!issue) broken.add(id);
		else if (issue.draft) drafts.add(id);
	}
	return { drafts, broken };
}

// Their names come of what the build finds in them.
const MADE_BY_BUILD = /^(?:_astro|_issues|pagefind|lookup|agent)\/|(?:^|\/)llms(?:-full)?[^/]*\.txt$/;
const OFTEN_MADE =
	/^(?:known-issues-worker\.js|sitemap[^/]*\.(?:xml|md)|robots\.txt|404(?:\/|\.html|\.md)?)$/;

function fileFinder({ isOtherAddress }: Project, library: Library): (path: string) => boolean {
	const { site } = library;
	const short = once(() => new Set(Array.from(shortFiles(library), ({ path }) => path)));
	const others = once(() => new Set(Array.from(singleFiles(library), ({ path }) => path)));
	const isMade = (path: string) => {
		if (path.startsWith(`${site.shortFolder}/`)) {
			const page = path.replace(/\/(?:index\.html)?$/, '');
			return [page, `${page}/index.html`, `${page}.html`].some((name) => short().has(name));
		}
		return others().has(path);
	};
	return (path) =>
		OFTEN_MADE.test(path) ||
		MADE_BY_BUILD.test(path) ||
		(site.server === true && /^(?:mcp|ask)\/?$/.test(path)) ||
		isOtherAddress(path) ||
		isMade(path);
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
