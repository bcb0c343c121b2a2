import type { IssueJson } from '../../outputs/issue-json.ts';
import type { Site } from '../../outputs/library.ts';
import { fileUrl, issuePageId, pageUrl } from '../../outputs/urls.ts';

/** What a site published, as far as its addresses go. */
export interface Published {
	site: Site;
	/** Every language of each issue. */
	issues: readonly IssueJson[];
	/** Pages that had moved before, by their old addresses: `{ 'en/issues/old': 'en/issues/new' }`. */
	moves: Readonly<Record<string, string>>;
}

/** An issue that was published, with all its languages. */
export interface PublishedIssue {
	id: string;
	/** The first of its languages, which stands for it in messages. */
	first: IssueJson;
	languages: readonly IssueJson[];
	/** Ids that it had before. */
	formerIds: readonly string[];
	/** Addresses that its author chose, with the language of each. */
	slugs: readonly { language: string; slug: string }[];
}

/** The published issues, each with what led to it. */
export function publishedIssues({ site, issues, moves }: Published): PublishedIssue[] {
	const formers = formerIdsByPage(moves, site);
	return [...Map.groupBy(issues, ({ id }) => id)].map(([id, languages]) => {
		const pages = languages.map((issue) => ({ language: issue.language, page: pageOf(issue, site) }));
		return {
			id,
			first: languages[0]!,
			languages,
			formerIds: unique(pages.flatMap(({ page }) => formers.get(page) ?? [])).filter((old) => old !== id),
			slugs: pages.flatMap(({ language, page }) =>
				page === plainPage(id, language, site) ? [] : { language, slug: page },
			),
		};
	});
}

/** First folder of the addresses of a language. */
export function localeOf(language: string, site: Site): string {
	return site.locales.find((locale) => locale.language === language)?.path ?? '';
}

function plainPage(id: string, language: string, site: Site): string {
	return issuePageId(site, { id, locale: localeOf(language, site) });
}

// Its address without origin, base and ending.
function pageOf({ url }: IssueJson, site: Site): string {
	const end = url.length - (pageUrl(site, 'x').length - fileUrl(site, 'x').length);
	return url.slice(fileUrl(site, '').length, end);
}

function formerIdsByPage(moves: Published['moves'], site: Site): Map<string, string[]> {
	const ids = new Map<string, string[]>();
	for (const [from, to] of Object.entries(moves)) {
		const folders = site.locales.map(({ path }) =>
			[path, site.folder, ''].filter((part, at) => part || at === 2).join('/'),
		);
		const folder = folders.find((start) => from.startsWith(start));
		const id = folder === undefined ? '' : from.slice(folder.length);
		if (id !== '' && !id.includes('/')) ids.set(to, [...(ids.get(to) ?? []), id]);
	}
	return ids;
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values)];
}
