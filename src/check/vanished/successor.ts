import type { Issue } from '../../issue/issue.ts';
import { clearlyMeant } from '../../issue/problem.ts';
import type { IssueJson } from '../../outputs/issue-json.ts';
import type { PublishedIssue } from './published.ts';

/**
 * The issue that probably took the place of one that is gone: the one with its title, with one of
 * its codes or messages, or with nearly its id. Undefined where none or several do.
 */
export function successorOf(gone: PublishedIssue, issues: readonly Issue[]): Issue | undefined {
	const signs: ((issue: Issue | IssueJson) => string[])[] = [
		({ title }) => [title.toLowerCase()],
		({ errors }) => errors.flatMap(({ code }) => code?.toLowerCase() ?? []),
		({ errors }) => errors.map(({ message }) => message.toLowerCase()),
	];
	for (const sign of signs) {
		const known = new Set(gone.languages.flatMap(sign));
		const same = issues.filter((issue) => sign(issue).some((value) => known.has(value)));
		if (new Set(same.map(({ id }) => id)).size === 1) return same[0];
	}
	const near = clearlyMeant(gone.id, new Set(issues.map(({ id }) => id)));
	return issues.find(({ id }) => id === near);
}
