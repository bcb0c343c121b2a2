import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Issue } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import { languageName } from '../outputs/language-name.ts';
import { findIssue, siteLabels, translationsOf, type Library } from '../outputs/library.ts';
import { counterpart } from '../outputs/routes.ts';
import { formatFile, issuePageId, pagePath, withBase } from '../outputs/urls.ts';
import { changedFields, originalOf } from '../issue/translation.ts';

/** What the components of an issue's page need. */
export interface IssuePageData {
	issue: Issue;
	t: Labels;
	/** The body as Starlight rendered it; shown where there is one. */
	Body: StarlightRouteData['Content'] | undefined;
	/** Path of the page as Markdown. */
	markdownPath: string;
	related: { title: string; href: string }[];
	supersededBy?: { title: string; href: string };
	/** Fields of the original that changed since this was translated. */
	behind?: { language: string; fields: string[] };
	/** A day in the words of the issue's language. */
	date: (day: string) => string;
	/** Puts the site's base in front of the path of a picture. */
	asset: (path: string) => string;
}

/**
 * Gathers what an issue's page shows beside the issue itself.
 *
 * @param reader locale of the page's readers, which is not that of the issue on a fallback page
 */
export function issuePageData(
	issue: Issue,
	library: Library,
	reader: string,
	Body: IssuePageData['Body'],
): IssuePageData {
	const { site } = library;
	const linkTo = (id: string) => {
		const target = findIssue(library, id, reader);
		if (!target) return [];
		const page = issuePageId(site, target);
		return [{ title: target.title, href: pagePath(site, counterpart(library, page, reader) ?? page) }];
	};
	const [supersededBy] = issue.supersededBy ? linkTo(issue.supersededBy) : [];
	const original = originalOf(issue, translationsOf(library, issue.id));
	const fields = original ? changedFields(issue, original) : [];
	return {
		issue,
		t: siteLabels(site, issue.language),
		Body: issue.body ? Body : undefined,
		markdownPath: withBase(site, formatFile(site, issuePageId(site, issue), 'md')),
		related: issue.related.flatMap(linkTo),
		...(supersededBy && { supersededBy }),
		...(original &&
			fields.length > 0 && { behind: { language: languageName(original.language, issue.language), fields } }),
		date: (day) =>
			new Intl.DateTimeFormat(issue.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
		asset: (path) => withBase(site, path),
	};
}
