import { styleText } from 'node:util';
import { maskSecrets } from '../../check/writing/secrets.ts';
import type { Decision, Imported } from '../../import/draft.ts';
import { BLANK, countFates, fateRanges, unaccountedLines } from '../../import/fates.ts';
import { toDo, type DraftFile, type ToDo } from '../../import/to-do.ts';
import type { Problem } from '../../issue/problem.ts';
import { count, formatProblems } from '../../source/report.ts';
import { clean } from '../terminal/clean.ts';
import { placesOf } from './places.ts';

/** Everything that an import has to say. */
export interface ImportReport {
	sources: (Imported & { lineCount: number; contents: string })[];
	/** The drafts, by the path of their file from the project's root. */
	files: DraftFile[];
	/** Decisions about no single source. */
	general: Decision[];
	/** What stands in the way of writing, where nothing was to be written anyway. */
	conflicts: string[];
	/** Whether the files were written. */
	isWritten: boolean;
	/** What `check` says of the drafts. */
	problems: Problem[];
}

/**
 * The report for a terminal: the drafts, what is left to do in them, and figures.
 *
 * @param reportFile where every line's fate was written, if anywhere
 */
export function reportText(report: ImportReport, reportFile: string | undefined): string {
	const style = (format: 'bold' | 'dim', text: string) => text && styleText(format, clean(text));
	const groups = openOf(report).map((group) => {
		const items = group.items.map((item) =>
			[style('dim', indented(placesOf(item), 2)), clean(`    ${item.message}\n    → ${item.hint}`)]
				.filter(Boolean)
				.join('\n'),
		);
		return [`${style('bold', titleOf(group))}${style('dim', originOf(group))}`, ...items].join('\n');
	});
	return [
		clean(filesPart(report)),
		...(groups.length > 0 ? [style('bold', 'Left for you to do, the most important first')] : []),
		...groups,
		clean(summary(report)),
		clean(
			`Where each line went: ${reportFile ?? 'run this again with --dry-run --report <file>, which writes no drafts'}.`,
		),
	]
		.filter(Boolean)
		.join('\n\n');
}

/** The report as a Markdown page, with the fate of every line and all that `check` says. */
export function reportMarkdown(report: ImportReport): string {
	const texts = new Map(report.files.map(({ file, text }) => [file, text]));
	const groups = openOf(report).map((group) => {
		const items = group.items.map((item) => {
			const places = placesOf(item);
			return `- [ ] ${places && `**${places}** `}${item.message}\n  ${item.hint}`;
		});
		return `### ${titleOf(group)}\n\n${[originOf(group).trim(), items.join('\n')].filter(Boolean).join('\n\n')}`;
	});
	const advice = adviceOf(report);
	return [
		'# What was imported',
		summary(report),
		filesPart(report),
		...(groups.length > 0 ? ['## Left for a person to do', ...groups] : []),
		...(advice.length > 0
			? [
					'## Advice on how it is written',
					`\`\`\`text\n${formatProblems(advice, (file) => texts.get(file) ?? '')}\n\`\`\``,
				]
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
export function reportJson(report: ImportReport): unknown {
	const { sources, files, isWritten, problems, conflicts } = report;
	return {
		written: isWritten,
		conflicts,
		files: files.map(({ file, id, language }) => ({ file, id, language })),
		toDo: openOf(report),
		sources: sources.map(({ file, drafts, lines, lineCount }) => ({
			file,
			drafts: drafts.map(({ id, language, category }) => ({ id, language, category })),
			lines,
			unaccounted: unaccountedLines({ lines }, lineCount),
		})),
		problems,
	};
}

function openOf(report: ImportReport): ToDo[] {
	const problems = report.problems.filter(({ severity }) => severity !== 'note');
	return toDo({ ...report, problems }).map((group) => ({
		...group,
		items: group.items.map((item) => ({ ...item, message: maskSecrets(item.message) })),
	}));
}

// What is unfinished is on the list already.
function adviceOf({ problems }: ImportReport): Problem[] {
	return problems.filter(({ severity, rule }) => severity === 'note' && rule !== 'unfinished');
}

function titleOf({ file, source }: ToDo): string {
	return file ?? source ?? 'All drafts';
}

function originOf({ file, source, line }: ToDo): string {
	if (file === undefined || source === undefined) return '';
	return `  from ${source}${line === undefined ? '' : `:${line}`}`;
}

function indented(text: string, by: number): string {
	return text && `${' '.repeat(by)}${text}`;
}

function rangeLines({ lines }: Imported): string {
	return fateRanges(lines)
		.filter(({ fate }) => fate !== BLANK)
		.map(({ from, to, fate }) => `${from === to ? from : `${from}-${to}`} ${fate}`)
		.join('\n');
}

function filesPart({ files, isWritten, conflicts }: ImportReport): string {
	if (files.length === 0) return '';
	const list = files.map(({ file }) => `- ${file}`).join('\n');
	const unwritten = conflicts.length > 0 ? 'The drafts' : 'Would be written, each as a draft';
	const refused = conflicts.map((conflict) => `- ${conflict}`).join('\n');
	return [
		`${isWritten ? 'Written, each as a draft' : unwritten}:\n\n${list}`,
		refused && `An import overwrites nothing, so it would refuse to write these:\n\n${refused}`,
	]
		.filter(Boolean)
		.join('\n\n');
}

function summary(report: ImportReport): string {
	const { sources, files, problems } = report;
	const issues = new Set(files.map(({ id }) => id)).size;
	const totals = countFates(sources.flatMap(({ lines }) => lines));
	const missing = sources.flatMap((source) =>
		unaccountedLines(source, source.lineCount).map((line) => `${source.file}:${line}`),
	);
	const lineCount = sources.reduce((sum, source) => sum + source.lineCount, 0);
	const open = openOf(report).reduce((sum, { items }) => sum + items.length, 0);
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const advice = adviceOf(report).length;
	return [
		`${count(files.length, 'draft')} of ${count(issues, 'issue')} from ${count(sources.length, 'file')}.`,
		`${count(lineCount, 'line')}: ${totals.taken} in drafts, ${totals.leftOut} left out, ${totals.blank} blank.`,
		missing.length === 0
			? 'No line is unaccounted for.'
			: `${count(missing.length, 'line')} unaccounted for: ${missing.join(', ')}.`,
		`${count(open, 'thing')} to do${errors > 0 ? `; check finds ${count(errors, 'error')} among them` : ''}.`,
		...(advice > 0 ? [`Beyond that, check has ${count(advice, 'note')} on how the drafts are written.`] : []),
	].join('\n');
}
