import type { Problem } from '../issue/problem.ts';
import { readFrontmatter, type Frontmatter } from './frontmatter.ts';

/** A problem with its place. */
export type Located = Problem & { line: number; column: number };

/**
 * Problems as text for a log: per problem its place, what is wrong and the way out.
 *
 * @param read gives a file's contents, to find the line of a problem that only names a field
 * @example
 * formatProblems([problem], read);
 * // src/content/docs/en/issues/a.mdx:7:9 error unknown-related
 * //   There is no issue with the id "pairing-eror".
 * //   → Did you mean "pairing-error"?
 */
export function formatProblems(problems: readonly Problem[], read: (file: string) => string): string {
	return inPlace(distinct(problems), read).map(formatProblem).join('\n\n');
}

/** Problems with their lines and columns filled in, in the order of files, lines and columns. */
export function inPlace(problems: readonly Problem[], read: (file: string) => string): Located[] {
	return [...Map.groupBy(problems, ({ file }) => file)]
		.flatMap(([file, ofFile]) => {
			// What it was parsed into is large, so none is kept for longer than its file is looked at.
			let frontmatter: Frontmatter | undefined;
			return ofFile.map(({ line, column, ...problem }): Located => {
				if (line !== undefined) return { ...problem, line, column: column ?? 1 };
				frontmatter ??= readFrontmatter(read(file));
				return { ...problem, ...frontmatter.locate(problem.path) };
			});
		})
		.toSorted(byPlace);
}

/** Each problem once: a partial that several pages use is read, and reported, by each of them. */
export function distinct(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function formatProblem({ file, line, column, severity, rule, message, hint }: Located): string {
	return `${file}:${line}:${column} ${severity} ${rule}\n  ${message}\n  → ${hint}`;
}

function byPlace(a: Located, b: Located): number {
	return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

// The order of letters in code, which is also that of the files as they are read.
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
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
