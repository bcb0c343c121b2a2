import type { Issue } from '../issue.ts';
import { quote, type FieldPath, type Problem } from '../problem.ts';
import { reportInto } from './rule.ts';

/**
 * Reports a code or a message that more than one issue has. It is not wrong, but a reader who
 * pastes it cannot be led to one page. Issues that name each other as related are meant so: from
 * either of them a reader finds the other.
 */
export function errorsAreDistinct(
	issues: readonly Issue[],
	problems: Problem[],
	severity: Problem['severity'] = 'warning',
): void {
	const first = new Map<string, Issue>();
	for (const issue of issues) {
		for (const { key, path, value } of keysOf(issue)) {
			const other = first.get(key);
			if (!other) first.set(key, issue);
			else if (other.id !== issue.id && !nameEachOther(issue, other)) {
				reportInto(problems, issue.file)(
					'shared-error',
					path,
					`${quote(value)} is also an error of the issue ${quote(other.id)}.`,
					isOneIssue(issue, other, issues)
						? `If both are one issue in two languages, give the two files the same name: ${other.id}.mdx.`
						: 'Readers who search for it get both. If that is meant, name each issue in `related` of the other; if not, remove it from one of them.',
					severity,
				);
			}
		}
	}
}

// Each stands where the other has no text: probably one file was renamed and the other was not.
function isOneIssue(one: Issue, other: Issue, issues: readonly Issue[]): boolean {
	const hasText = ({ id }: Issue, { locale }: Issue) =>
		issues.some((issue) => issue.id === id && issue.locale === locale);
	return one.locale !== other.locale && !hasText(one, other) && !hasText(other, one);
}

function nameEachOther(one: Issue, other: Issue): boolean {
	return one.related.includes(other.id) && other.related.includes(one.id);
}

function* keysOf(issue: Issue): Generator<{ key: string; path: FieldPath; value: string }> {
	for (const [index, { message, code }] of issue.errors.entries()) {
		// The same code with the same message in both counts once, as the code.
		if (code) yield { key: `code ${code.toLowerCase()}`, path: ['errors', index, 'code'], value: code };
		else
			yield {
				key: `message ${message.trim().toLowerCase()}`,
				path: ['errors', index, 'message'],
				value: message,
			};
	}
}
