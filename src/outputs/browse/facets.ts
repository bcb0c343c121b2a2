import type { Issue } from '../../issue/issue.ts';
import type { Labels } from '../../issue/labels.ts';
import { fixersOf } from '../../issue/who-can-fix.ts';
import { categoriesOf, issuesShownIn, siteLabels, type Library, type SiteLocale } from '../library.ts';
import { browsePageId } from '../urls.ts';
import { placesOf } from './places.ts';

/** What readers can choose issues by. The name is a folder of addresses and a key of queries. */
export type FacetId = 'category' | 'who' | 'status' | 'shown-in';

export interface Facet {
	id: FacetId;
	/** In the words of readers. */
	name: string;
	values: FacetValue[];
}

export interface FacetValue {
	/** Stands in addresses: the same in every language. */
	slug: string;
	name: string;
	/** Title of the page that lists its issues. */
	title: string;
	/** Id of that page; a category that only another language has issues of has none. */
	pageId?: string;
	issues: Issue[];
}

const WHO = ['user', 'admin', 'support', 'vendor'] as const;
const STATUS = ['open', 'workaround', 'fixed', 'obsolete'] as const;

/** What readers of a locale can choose issues by: that in which its issues differ. */
export function facetsOf(library: Library, locale: SiteLocale): Facet[] {
	const t = siteLabels(library.site, locale.language);
	const issues = issuesShownIn(library, locale.path);
	const valuesOf = (id: FacetId, values: Omit<FacetValue, 'pageId'>[]): FacetValue[] =>
		values
			.filter((value) => value.issues.length > 0)
			.map((value) => ({ ...value, pageId: facetPageId(library, locale, id, value.slug) }));
	const facets: Facet[] = [
		{ id: 'category', name: t('category'), values: categoryValues(library, locale) },
		{ id: 'who', name: t('filter.who'), values: valuesOf('who', whoValues(issues, t)) },
		{ id: 'status', name: t('status'), values: valuesOf('status', statusValues(issues, t)) },
		{
			id: 'shown-in',
			name: t('shownIn'),
			values: valuesOf(
				'shown-in',
				placesOf(library, locale.path, issues).map((place) => ({
					...place,
					title: t('browse.shownIn', { place: place.name }),
				})),
			),
		},
	];
	return facets.filter(({ values }) => values.length > 1);
}

/** The categories of the issues that readers of a locale are shown. */
export function categoryValues(library: Library, { path }: SiteLocale): FacetValue[] {
	const { site } = library;
	const categories = categoriesOf(library, path, issuesShownIn(library, path));
	// A category may have the folder that issues without a category have.
	const folders = Map.groupBy(categories, ({ id }) => browsePageId(site, path, id));
	return Array.from(folders, ([pageId, same]) => {
		const issues = same.flatMap((category) => category.issues);
		const { id, name } = same[0]!;
		const hasPage = issues.some((issue) => issue.locale === path);
		return { slug: id || 'uncategorised', name, title: name, ...(hasPage && { pageId }), issues };
	});
}

function whoValues(issues: readonly Issue[], t: Labels): Omit<FacetValue, 'pageId'>[] {
	return WHO.map((who) => {
		const name = t(`who.${who}`);
		return {
			slug: who,
			name,
			title: who === 'user' ? t('browse.who.user') : t('browse.who', { who: name }),
			issues: issues.filter((issue) => fixersOf(issue).has(who)),
		};
	});
}

function statusValues(issues: readonly Issue[], t: Labels): Omit<FacetValue, 'pageId'>[] {
	return STATUS.map((status) => ({
		slug: status,
		name: t(`status.${status}`),
		title: t(`browse.status.${status}`),
		issues: issues.filter((issue) => issue.status === status),
	}));
}

function facetPageId({ site }: Library, { path }: SiteLocale, facet: FacetId, slug: string): string {
	return `${browsePageId(site, path)}/${facet}/${slug}`;
}
