import { listsOf } from '../outputs/browse/lists.ts';
import { pageOfList } from '../outputs/browse/paging.ts';
import { codeLists } from '../outputs/codes-page.ts';
import { fieldReferenceId } from '../outputs/field-reference.ts';
import type { Library, Page, Site } from '../outputs/library.ts';
import { localizedId } from '../outputs/routes.ts';
import { searchPageId } from '../outputs/search-page.ts';
import type { Project } from '../source/project.ts';
import type { SiteSettings } from '../source/site-settings.ts';

/**
 * What a project would publish, as the outputs take it. The pages that the plugin adds are there by
 * their addresses alone.
 */
export function projectLibrary({ settings, issues, pages }: Project): Library {
	const site = siteOf(settings);
	const rank = new Map(site.locales.map(({ path }, index) => [path, index]));
	const order = ({ locale }: { locale: string }) => rank.get(locale) ?? rank.size;
	const library: Library = {
		site,
		issues: issues.toSorted(
			(a, b) => order(a) - order(b) || byName(a.category, b.category) || byName(a.id, b.id),
		),
		pages: pages.flatMap(({ page, draft }) => (draft ? [] : page)).toSorted((a, b) => byName(a.id, b.id)),
	};
	const taken = new Set(library.pages.map(({ id }) => id));
	return {
		...library,
		pages: [...library.pages, ...addedPages(library, settings).filter(({ id }) => !taken.has(id))],
	};
}

function byName(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

// Before the first Astro command nothing is known but the folders of the content.
function siteOf({ site, locales, folder }: SiteSettings): Site {
	if (site) return site as Site;
	return {
		origin: '',
		base: '/',
		pageEnding: '/',
		locales: locales.map(({ path, language }) => ({
			path,
			language,
			direction: 'ltr',
			label: language,
			title: '',
		})),
		folder,
		shortFolder: 'e',
		sitemap: 'sitemap.xml',
		categories: {},
		labels: {},
	};
}

function addedPages(library: Library, { fieldReference }: SiteSettings): Page[] {
	const { site } = library;
	return site.locales.flatMap((locale) => {
		const { overview, categories, others } = listsOf(library, locale);
		const lists = [overview, ...categories, ...others, ...codeLists(library, locale)];
		const ids = lists.flatMap(({ id, pages }) => pages.map((_, index) => pageOfList(id, index + 1)));
		const single = [searchPageId(locale.path), ...(fieldReference ? [fieldReferenceId(locale.path)] : [])];
		return [...ids, ...single].map((id) => ({
			id,
			key: localizedId(site, id, ''),
			locale: locale.path,
			language: locale.language,
			title: '',
			body: '',
		}));
	});
}
