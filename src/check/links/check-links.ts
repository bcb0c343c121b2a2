import type { Problem } from '../../issue/problem.ts';
import { absolute, issuePageId } from '../../outputs/urls.ts';
import { readFrontmatter } from '../../source/frontmatter.ts';
import type { Project } from '../../source/project.ts';
import { projectLibrary } from '../project-library.ts';
import { addressesOf } from './addresses.ts';
import { anchorsOf, type Anchors } from './anchors.ts';
import { judgeLink, type LinkMap } from './judge-link.ts';
import { linkProblem } from './link-problem.ts';
import { linksOfBody, linksOfIssue, pathInFile, type PageLink } from './links-of.ts';
import { nearestOf } from './nearest.ts';
import { resolveLink } from './resolve-link.ts';

/**
 * Links of issues and pages that lead nowhere, to a place that is not there, or by a detour, without
 * building the site. Nothing is said before the first Astro command, because nobody knows the base.
 */
export function checkLinks(project: Project): Problem[] {
	if (!project.settings.site) return [];
	const library = projectLibrary(project);
	const { site } = library;
	const pages = pagesOf(project, site);
	const map: LinkMap = {
		library,
		find: addressesOf(project, library),
		anchors: new Map(pages.map(({ id, anchors }) => [id, anchors])),
		nearest: nearestOf(library),
	};
	return pages.flatMap(({ id, locale, links, contents }) =>
		links.flatMap((link): Problem[] => {
			const target = resolveLink(link.href, id, site);
			if (!('path' in target)) return [];
			const verdict = judgeLink(target, locale, map);
			if (!verdict) return [];
			const { href, isField, path: _path, ...place } = link;
			const path = pathOf(link, contents);
			// A field of this kind holds a whole address.
			const fix = isField &&
				verdict.fault === 'moved' && { fix: [{ path, value: absolute(site, verdict.to) }] };
			return [{ ...linkProblem(href, verdict), ...place, path, ...fix }];
		}),
	);
}

/** Every link of the project to another site, with the place where it stands. */
export function outsideLinks(project: Project): (PageLink & { url: string })[] {
	const { site } = projectLibrary(project);
	return pagesOf(project, site).flatMap(({ id, links, contents }) =>
		links.flatMap((link) => {
			const target = resolveLink(link.href, id, site);
			return target.kind === 'outside' ? [{ ...link, path: pathOf(link, contents), url: target.url }] : [];
		}),
	);
}

interface LinkingPage {
	id: string;
	/** Path of its locale; undefined outside every locale. */
	locale: string | undefined;
	anchors: Anchors;
	links: PageLink[];
	/** Its file, where links can stand in fields of it. */
	contents?: string;
}

function pagesOf({ files, pages }: Project, site: Parameters<typeof issuePageId>[0]): LinkingPage[] {
	const issues = files.map(({ place, issue, outline, contents }): LinkingPage => {
		const locale = place.locale.path;
		return {
			id: issuePageId(site, issue ?? { id: place.id, locale }),
			locale,
			// What a broken issue would have is not known.
			anchors: issue ? anchorsOf(outline, issue) : { names: new Set(), isComplete: false },
			links: [...linksOfBody(outline), ...(issue ? linksOfIssue(issue) : [])],
			contents,
		};
	});
	const others = pages.map(({ page, outline }): LinkingPage => {
		const { id, locale } = page;
		return { id, locale, anchors: anchorsOf(outline), links: linksOfBody(outline) };
	});
	return [...issues, ...others];
}

function pathOf({ path }: PageLink, contents: string | undefined): PageLink['path'] {
	return path.length === 0 || contents === undefined
		? path
		: pathInFile(path, readFrontmatter(contents).data);
}
