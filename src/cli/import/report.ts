import { styleText } from 'node:util';
import type { Decision, Imported } from '../../import/draft.ts';
import { BLANK, countFates, fateRanges, unaccountedLines } from '../../import/fates.ts';
import type { Problem } from '../../issue/problem.ts';
import { count, formatProblems } from '../../source/report.ts';
import { clean } from '../terminal/clean.ts';

/** Everything that an import has to say. */
export interface ImportReport {
	sources: (Imported & { lineCount: number })[];
	/** The drafts, by the path of their file from the project's root. */
	files: { file: string; id: string; language: string }[];
	/** Whether the files were written. */
	isWritten: boolean;
	/** What `check` says of them; undefined where they were not checked. */
	problems: Problem[] | undefined;
}

/** Reads a file that problems are about. */
export type ReadFile = (file: string) => string;

/** The report for a terminal. */
export function reportText(report: ImportReport, read: ReadFile): string {
	const { problems } = report;
	const bold = (text: string) => styleText('bold', clean(text));
	return [
		...report.sources.map((source) =>
			[bold(source.file), clean(rangeLines(source))].filter(Boolean).join('\n'),
		),
		clean(filesPart(report)),
		...decisionsOf(report.sources, ({ place, message, hint }) =>
			clean(`${place}\n  ${message}\n  → ${hint}`),
		),
		...(problems && problems.length > 0 ? [clean(formatProblems(problems, read))] : []),
		clean(summary(report)),
	]
		.filter(Boolean)
		.join('\n\n');
}

/** The report as a Markdown page. */
export function reportMarkdown(report: ImportReport, read: ReadFile): string {
	const { problems } = report;
	const decisions = decisionsOf(
		report.sources,
		({ place, message, hint }) => `- [ ] **${place}** ${message}\n  ${hint}`,
	);
	return [
		'# What was imported',
		summary(report),
		filesPart(report),
		...(decisions.length > 0 ? ['## For a person to decide', decisions.join('\n')] : []),
		...(problems && problems.length > 0
			? ['## What `check` says', `\`\`\`text\n${formatProblems(problems, read)}\n\`\`\``]
			: []),
		...report.sources.flatMap((source) => [
			`## Every line of ${source.file}`,
			`\`\`\`text\n${rangeLines(source)}\n\`\`\``,
		]),
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n');
}

/** The report as data. */
export function reportJson({ sources, files, isWritten, problems }: ImportReport): unknown {
	return {
		written: isWritten,
		files,
		sources: sources.map(({ file, drafts, lines, decisions, lineCount }) => ({
			file,
			drafts: drafts.map(({ id, language, category }) => ({ id, language, category })),
			lines,
			unaccounted: unaccountedLines({ lines }, lineCount),
			decisions,
		})),
		problems: problems ?? [],
	};
}

function rangeLines({ lines }: Imported): string {
	return fateRanges(lines)
		.filter(({ fate }) => fate !== BLANK)
		.map(({ from, to, fate }) => `${from === to ? from : `${from}-${to}`} ${fate}`)
		.join('\n');
}

function filesPart({ files, isWritten }: ImportReport): string {
	if (files.length === 0) return '';
	const list = files.map(({ file }) => `- ${file}`).join('\n');
	return `${isWritten ? 'Written, each as a draft' : 'Would be written, each as a draft'}:\n\n${list}`;
}

function decisionsOf(
	sources: readonly Imported[],
	write: (decision: Decision & { place: string }) => string,
): string[] {
	return sources.flatMap(({ file, decisions }) =>
		decisions.map((decision) => {
			const { line, draft } = decision;
			const place = `${file}${line === undefined ? '' : `:${line}`}${draft === undefined ? '' : ` (${draft})`}`;
			return write({ ...decision, place });
		}),
	);
}

function summary({ sources, files, problems }: ImportReport): string {
	const issues = new Set(files.map(({ id }) => id)).size;
	const totals = countFates(sources.flatMap(({ lines }) => lines));
	const missing = sources.flatMap((source) =>
		unaccountedLines(source, source.lineCount).map((line) => `${source.file}:${line}`),
	);
	const decisions = sources.reduce((sum, source) => sum + source.decisions.length, 0);
	const lineCount = sources.reduce((sum, source) => sum + source.lineCount, 0);
	return [
		`${count(files.length, 'draft')} of ${count(issues, 'issue')} from ${count(sources.length, 'file')}.`,
		`${count(lineCount, 'line')}: ${totals.taken} in drafts, ${totals.leftOut} left out, ${totals.blank} blank (not listed).`,
		missing.length === 0
			? 'No line is unaccounted for.'
			: `${count(missing.length, 'line')} unaccounted for: ${missing.join(', ')}.`,
		`${count(decisions, 'decision')} for a person${problems ? `, ${count(problems.length, 'problem')} that check finds` : ''}.`,
	].join('\n');
}
