import { countProblems, type Located } from '../../source/report.ts';
import { pathOf, type Report } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The report as commands of GitHub Actions, which shows each at its line of a pull request, and a
 * last line that says how many there are.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * @example
 * githubReport(report);
 * // ::error file=src/content/docs/en/issues/a.mdx,line=7,col=9,title=unknown-related::There is no …
 * // 1 error in 1 file
 */
export function githubReport(report: Report): string {
	const { problems } = report;
	return [...problems.map((problem) => command(problem, report)), countProblems(problems)].join('\n');
}

function command(problem: Located, report: Report): string {
	const { severity, rule, line, column, message, hint } = problem;
	const properties = Object.entries({ file: pathOf(problem, report), line, col: column, title: rule })
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
		.join(',');
	return `::${COMMANDS[severity]} ${properties}::${escapeData(`${message}\n${hint}`)}`;
}

// As GitHub's own toolkit does it: everything after the second `::` on the line is the message.
function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
