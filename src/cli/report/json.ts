import { conceal } from '../../check/writing/conceal.ts';
import type { Problem } from '../../issue/problem.ts';
import { fieldName } from '../../issue/problem.ts';
import { countOf, fixable, type Report } from './report.ts';

/** Version of the JSON's shape; a change that breaks readers raises it. */
const VERSION = 1;

/** What `check --format json` prints. */
interface CheckJson {
	version: typeof VERSION;
	counts: {
		issues: number;
		errors: number;
		warnings: number;
		notes: number;
		/** Problems that `check --fix` can mend. */
		fixable: number;
		/** Problems below the least severity that was asked for; counted nowhere else. */
		hidden: number;
	};
	/** In the order of files, lines and columns. */
	problems: ProblemJson[];
}

/** One problem; `fix` is there where it is mechanical. */
interface ProblemJson extends Required<Omit<Problem, 'fix'>>, Pick<Problem, 'fix'> {
	/** The field as an author says it: `causes[1].steps[3]`; empty for the file as a whole. */
	field: string;
}

/** The report for programs: see {@link CheckJson}. */
export function jsonReport({ problems, issues, hidden }: Report): string {
	const report: CheckJson = {
		version: VERSION,
		counts: {
			issues,
			errors: countOf(problems, 'error'),
			warnings: countOf(problems, 'warning'),
			notes: countOf(problems, 'note'),
			fixable: fixable(problems),
			hidden,
		},
		problems: problems.map(({ rule, severity, file, line, column, path, message, hint, fix }) => ({
			rule,
			severity,
			file,
			line,
			column,
			field: fieldName(path),
			path,
			message,
			hint,
			...(fix && { fix }),
		})),
	};
	return JSON.stringify(report, concealed, 2);
}

// Messages are short, but what mends a text holds the whole of it.
function concealed(key: string, value: unknown): unknown {
	return key === 'value' && typeof value === 'string' ? conceal(value) : value;
}
