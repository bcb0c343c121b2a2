import type { Issue } from '../../issue/issue.ts';
import type { Text } from '../../issue/text.ts';
import { agentNotice, type AgentNotice } from '../agent-notice.ts';
import type { Library, Site, SiteLocale } from '../library.ts';
import { routesOf } from '../routes.ts';
import { formatFile, issuePageId } from '../urls.ts';
import type { ShortAddress } from './addresses.ts';

/** All that the files of a short address are made of beside the site, as plain data. */
export interface ShortSources {
	/** The code or id as it was written. */
	value: string;
	/** Id of the page as its address has it. */
	page: string;
	issues: ShortIssue[];
	/** Languages that have a home page. */
	homes: SiteLocale[];
	notice: AgentNotice;
}

/** What a short address shows of an issue. */
export interface ShortIssue extends Pick<Issue, 'id' | 'locale' | 'language' | 'title' | 'description'> {
	/** Id of its page. */
	page: string;
	updatedAt: string | undefined;
	causes: { id: string; title: string; check: Text | undefined }[];
	hasSteps: boolean;
}

/** Gathers what the files of a short address are made of. */
export function shortSources({ value, page, issues }: ShortAddress, library: Library): ShortSources {
	const { site } = library;
	return {
		value,
		page,
		issues: issues.map((issue) => shortIssue(issue, site)),
		homes: site.locales.filter(({ path }) => routesOf(library).has(path)),
		notice: agentNotice(page, undefined, library, formatFile(site, page, 'md')),
	};
}

function shortIssue(issue: Issue, site: Site): ShortIssue {
	const { id, locale, language, title, description } = issue;
	return {
		id,
		locale,
		language,
		title,
		description,
		page: issuePageId(site, issue),
		updatedAt: issue.updatedAt ?? issue.verifiedAt,
		causes: issue.causes.map((cause) => ({ id: cause.id, title: cause.title, check: cause.check })),
		hasSteps: issue.solution !== undefined,
	};
}
