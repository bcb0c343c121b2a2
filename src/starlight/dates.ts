import type { Issue } from '../issue/issue.ts';
import type { Page } from '../outputs/library.ts';
import type { CommitDates } from '../source/git-dates.ts';

/** A file of content and what it says of its own age. */
interface Dated {
	/** Path from the project's root, with `/`. */
	file: string;
	/** A day, or a time in UTC. */
	lastUpdated?: string;
	issue?: Issue;
	page?: Page;
}

/**
 * The files with dates on their issues and pages: Starlight's `lastUpdated` where the author wrote a
 * date, else those of git, else, for an issue, the day on which it was checked. The files given stay
 * as they are, because dates change without them.
 *
 * @see https://starlight.astro.build/reference/frontmatter/#lastupdated
 */
export function withDates<T extends Dated>(
	files: readonly T[],
	commits: ReadonlyMap<string, CommitDates>,
): T[] {
	return files.map((file) => {
		const { publishedAt, ...dates } = datesOf(file, commits.get(file.file));
		return {
			...file,
			...(file.issue && { issue: { ...file.issue, ...dates, ...(publishedAt && { publishedAt }) } }),
			...(file.page && { page: { ...file.page, ...dates } }),
		};
	});
}

function datesOf(
	{ lastUpdated, issue }: Dated,
	commits: CommitDates | undefined,
): Pick<Issue, 'publishedAt' | 'updatedAt'> {
	const updatedAt = lastUpdated ?? commits?.updatedAt ?? issue?.verifiedAt;
	const publishedAt = commits?.publishedAt;
	// Content that is older than its repository: the first commit is not when it was published.
	const isImported = publishedAt && updatedAt && publishedAt.slice(0, 10) > updatedAt.slice(0, 10);
	return { ...(updatedAt && { updatedAt }), ...(publishedAt && !isImported && { publishedAt }) };
}

/**
 * The date of Starlight's `lastUpdated`, which may also be true or false: a day where the author
 * wrote no time.
 *
 * @example
 * lastUpdatedOf({ lastUpdated: new Date('2026-11-23') }); // { lastUpdated: '2026-11-23' }
 */
export function lastUpdatedOf({ lastUpdated }: Record<string, unknown>): Pick<Dated, 'lastUpdated'> {
	if (!(lastUpdated instanceof Date) || Number.isNaN(lastUpdated.valueOf())) return {};
	const time = lastUpdated.toISOString();
	return { lastUpdated: time.replace(/T00:00:00\.000Z$|\.\d{3}(?=Z$)/, '') };
}
