import type { Severity } from '../../issue/rules/catalogue.ts';
import { count, countProblems, type Located } from '../../source/report.ts';
import { clean } from '../terminal/clean.ts';
import { fixable, pathOf, type Report, type Style } from './report.ts';
import { sourceLine } from './source-line.ts';

const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** The report for people at a terminal: by file, with the line at fault, and what to run next. */
export function textReport(report: Report): string {
	const { problems, issues, paint, fixCommand } = report;
	const hidden = report.hidden > 0 ? [paint('dim', `${count(report.hidden, 'problem')} not shown.`)] : [];
	if (problems.length === 0) return [`${count(issues, 'issue')}, no problems.`, ...hidden].join('\n');
	const files = [...Map.groupBy(problems, (problem) => pathOf(problem, report))].map(([file, own]) =>
		[paint('underline', clean(file)), ...own.map((problem) => inWords(problem, report))].join('\n\n'),
	);
	const mendable = fixable(problems);
	const next = mendable > 0 ? [`Mend ${mendable} of them with: ${fixCommand}`] : [];
	const summary = [paint('bold', countProblems(problems)), ...hidden, ...next];
	return [...files, summary.join('\n')].join('\n\n');
}

function inWords(problem: Located, { paint, read }: Report): string {
	const { severity, line, column, rule, message, hint, file } = problem;
	const style = STYLES[severity];
	const head = `  ${line}:${column} ${paint(style, severity)} ${paint('dim', rule)}`;
	const source = sourceLine(problem, read(file));
	return [
		head,
		...indented(message),
		...(source ? [`    ${paint('dim', source.text)}`, `    ${paint(style, source.mark)}`] : []),
		...indented(`→ ${hint}`),
	].join('\n');
}

function indented(text: string): string[] {
	return clean(text)
		.split('\n')
		.map((line) => `    ${line}`);
}
