import { siteLabels, type Site } from '../outputs/library.ts';
import { issuePageId } from '../outputs/urls.ts';
import type { BodyOptions } from '../source/body.ts';
import { readIssue, type ReadResult, type SourceFile } from '../source/read-issue.ts';
import type { UsedFile } from '../source/used-files.ts';
import { urlResolver } from './url-resolver.ts';

/** What the files of issues are read with: plain data, for any thread. */
export interface IssueReading {
	/** The project's root folder. */
	root: string;
	site: Site;
	otherKeys: readonly string[] | undefined;
}

/** What one file of an issue says: plain data, from any thread. */
export interface ReadIssue extends Pick<
	ReadResult,
	'issue' | 'otherData' | 'plainBody' | 'body' | 'problems'
> {
	/** Other files whose text it holds, or that it lacks. */
	used: UsedFile[];
}

export type IssueReader = (source: SourceFile) => ReadIssue | Promise<ReadIssue>;

/** Makes the function that reads files of issues for a site. */
export function issueReader(
	{ root, site, otherKeys }: IssueReading,
	forms: BodyOptions['forms'],
): (source: SourceFile) => ReadIssue {
	return (source) => {
		const { id, locale } = source.place;
		const used: UsedFile[] = [];
		const { issue, otherData, plainBody, body, problems } = readIssue(source, {
			root,
			otherKeys,
			labels: siteLabels(site, locale.language),
			resolverFor: (slug) =>
				urlResolver(site, issuePageId(site, { id, locale: locale.path, ...(slug && { slug }) })),
			...(forms && { forms }),
			uses: (file) => used.push(file),
			unknownComponent: 'error',
		});
		return { ...(issue && { issue }), otherData, plainBody, body, problems, used };
	};
}
