import type { Issue } from '../../issue/issue.ts';

/**
 * One issue of each language, where an address leads to more than one issue and its readers have
 * to be told so; none where it leads to one only.
 */
export function shortLanguages<Short extends Pick<Issue, 'id' | 'language'>>(
	issues: readonly Short[],
): Short[] {
	const several = issues.some(({ id }) => id !== issues[0]?.id);
	return several ? [...new Map(issues.map((issue) => [issue.language, issue])).values()] : [];
}
