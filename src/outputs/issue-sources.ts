import type { Issue } from '../issue/issue.ts';
import { findIssue, translationsOf, type Library, type Site } from './library.ts';
import { translationNotice } from './translation-notice.ts';
import { issuePageId } from './urls.ts';

/**
 * All that the Markdown and the JSON of an issue are made of beside the site: the issue, and what it
 * shows of others. Plain data, so that it tells whether they would come out the same again.
 */
export interface IssueSources {
	issue: Issue;
	related: LinkedIssue[];
	/** What `supersededBy` names, where the site has it. */
	replacement: LinkedIssue | undefined;
	/** Its other languages, with the ids of their pages. */
	translations: { language: string; page: string }[];
	/** The original of a translation that is behind it, what changed there, and the words for readers. */
	behind: { language: string; page: string; fields: string[]; text: string } | undefined;
}

/** An issue that another names, and the id of its page. */
interface LinkedIssue {
	id: string;
	title: string;
	page: string;
}

/** Gathers what an issue's files are made of. */
export function issueSources(issue: Issue, library: Library): IssueSources {
	const { site } = library;
	const find = (id: string) => linked(findIssue(library, id, issue.locale), site);
	const notice = translationNotice(issue, library);
	return {
		issue,
		related: issue.related.flatMap((id) => find(id) ?? []),
		replacement: issue.supersededBy === undefined ? undefined : find(issue.supersededBy),
		translations: translationsOf(library, issue.id)
			.filter((other) => other !== issue)
			.map((other) => ({ language: other.language, page: issuePageId(site, other) })),
		behind: notice && {
			language: notice.original.language,
			page: issuePageId(site, notice.original),
			fields: notice.changes.map(({ field }) => field),
			text: notice.text,
		},
	};
}

function linked(issue: Issue | undefined, site: Site): LinkedIssue | undefined {
	return issue && { id: issue.id, title: issue.title, page: issuePageId(site, issue) };
}
