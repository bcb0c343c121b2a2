import type { Problem } from '../issue/problem.ts';
import { readFrontmatter } from './frontmatter.ts';

/**
 * Problems as text for a terminal: per problem its place, what is wrong and the way out.
 *
 * @param read gives a file's contents, to find the line of a problem that only names a field
 * @example
 * formatProblems([problem], read);
 * // src/content/docs/en/issues/a.mdx:7:9 error unknown-related
 * //   There is no issue with the id "pairing-eror".
 * //   → Did you mean "pairing-error"?
 */
export function formatProblems(problems: readonly Problem[], read: (file: string) => string): string {
	return distinct(problems)
		.map((problem) => locate(problem, read))
		.toSorted(byPlace)
		.map(formatProblem)
		.join('\n\n');
}

/** Each problem once: a partial that several pages use is read, and reported, by each of them. */
export function distinct(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function formatProblem({ file, line, column, severity, rule, message, hint }: Problem): string {
	return `${file}:${line ?? 1}:${column ?? 1} ${severity} ${rule}\n  ${message}\n  → ${hint}`;
}

/** A problem with its line and column filled in. */
export function locate(problem: Problem, read: (file: string) => string): Problem {
	if (problem.line !== undefined) return problem;
	return { ...problem, ...readFrontmatter(read(problem.file)).locate(problem.path) };
}

function byPlace(a: Problem, b: Problem): number {
	return (
		a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
	);
}

/**
 * How many problems there are, in words.
 *
 * @example
 * countProblems(problems); // '2 errors and 1 warning in 2 files'
 */
export function countProblems(problems: readonly Problem[]): string {
	const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
		const number = problems.filter((problem) => problem.severity === severity).length;
		return number > 0 ? count(number, severity) : [];
	});
	const files = new Set(problems.map(({ file }) => file)).size;
	return `${listed(parts) || 'no problems'} in ${count(files, 'file')}`;
}

function listed(parts: string[]): string {
	return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join(' and ');
}

/**
 * A number with its word.
 *
 * @example
 * count(1, 'issue'); // '1 issue'
 */
export function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? '' : 's'}`;
}
