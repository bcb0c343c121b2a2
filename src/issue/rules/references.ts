import type { Issue } from '../issue.ts';
import { clearlyMeant, didYouMean, quote, type FieldEdit, type FieldPath, type Problem } from '../problem.ts';
import { byId, reportInto } from './rule.ts';

/** `related` and `supersededBy` name issues that exist, and no issue names itself. */
export function referencedIssuesExist(
	issues: readonly Issue[],
	problems: Problem[],
	otherIds: ReadonlySet<string> = new Set(),
): void {
	const ids = byId(issues);
	const formers = new Map(issues.flatMap((issue) => issue.formerIds.map((former) => [former, issue.id])));
	for (const issue of issues) {
		const report = reportInto(problems, issue.file);
		for (const { path, id } of references(issue)) {
			if (id === issue.id) {
				const message = `The issue names itself, ${quote(id)}.`;
				report('unknown-related', path, message, 'Remove it.', 'error', { path, remove: true });
			} else if (!ids.has(id) && !otherIds.has(id)) {
				const present = formers.get(id);
				const near = didYouMean(id, ids.keys());
				report(
					'unknown-related',
					path,
					`There is no issue with the id ${quote(id)}.`,
					wayOut(present, near),
					'error',
					correction(issue, path, present ?? clearlyMeant(id, ids.keys())),
				);
			}
		}
	}
}

function wayOut(present: string | undefined, near: string | undefined): string {
	if (present !== undefined) return `It is called "${present}" now.`;
	return near === undefined ? 'An id is the name of the file without .mdx.' : `Did you mean "${near}"?`;
}

// No list names an issue twice, and none names its own.
function correction(issue: Issue, path: FieldPath, meant: string | undefined): FieldEdit | undefined {
	const isNamed = meant === issue.id || (path[0] === 'related' && issue.related.includes(meant ?? ''));
	return meant === undefined || isNamed ? undefined : { path, value: meant };
}

function references(issue: Issue): { path: FieldPath; id: string }[] {
	const related = issue.related.map((id, index) => ({ path: ['related', index], id }));
	return issue.supersededBy ? [...related, { path: ['supersededBy'], id: issue.supersededBy }] : related;
}

/** A former id belongs to one issue only, and is no issue's present id. */
export function formerIdsAreFree(issues: readonly Issue[], problems: Problem[]): void {
	const ids = byId(issues);
	const owners = new Map<string, string>();
	for (const issue of issues) {
		for (const [index, former] of issue.formerIds.entries()) {
			const owner = ids.has(former) ? former : owners.get(former);
			if (owner !== undefined && (owner !== issue.id || ids.has(former))) {
				reportInto(problems, issue.file)(
					'former-id-taken',
					['formerIds', index],
					`The former id ${quote(former)} is in use by the issue ${quote(owner)}.`,
					'An old address can lead to one issue only: remove it here or there.',
				);
			}
			owners.set(former, issue.id);
		}
	}
}
