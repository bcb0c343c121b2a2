import { writeFileSync } from 'node:fs';
import { IMPORTERS, type ImportFormat } from '../../import/importers.ts';
import { linesOf } from '../../import/source-lines.ts';
import { readProject } from '../../source/project.ts';
import { writeFiles } from '../write-files.ts';
import { checkDrafts } from './check-drafts.ts';
import { conflictsOf } from './conflicts.ts';
import { missingLanguages } from './missing-languages.ts';
import type { PlaceOptions } from './place.ts';
import { planDrafts, type PlannedDraft } from './plan-drafts.ts';
import { reportJson, reportMarkdown, reportText, type ImportReport } from './report.ts';
import { readSources } from './sources.ts';

/** What a person says of an import. */
export interface ImportOptions extends PlaceOptions {
	from: ImportFormat;
	/** The project's root folder. */
	root: string;
	dryRun?: boolean;
	/** File for the report as Markdown. */
	report?: string;
	json?: boolean;
}

/**
 * Imports files as drafts of issues, and prints what is left to a person and how many lines of them
 * went where.
 *
 * @returns the exit code: 0, 1 where a draft has errors, 2 where nothing could be written
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<0 | 1 | 2> {
	const { read, endings } = IMPORTERS[options.from];
	const texts = readSources(paths, endings);
	if (texts.length === 0)
		throw new Error(
			`There is no file to import in ${paths.join(', ')}.\nFiles of the format ${options.from} end in ${endings.join(' or ')}; a file of another name can be given itself.`,
		);
	const project = await readProject(options.root);
	const drafts: PlannedDraft[] = [];
	const taken = new Map<string, string>();
	const sources = texts.map((source): ImportReport['sources'][number] => {
		const plan = planDrafts(read(source), project, { ...options, taken });
		drafts.push(...plan.drafts);
		const lineCount = linesOf(source.contents).length;
		// After the last line break there is nothing, which some count as a line.
		const lines = plan.imported.lines.filter(({ line }) => line <= lineCount);
		return { ...plan.imported, lines, lineCount, contents: source.contents };
	});
	const conflicts = conflictsOf(drafts, project);
	if (conflicts.length > 0 && !options.dryRun)
		throw new Error(
			`Nothing was written, because an import never overwrites an issue:\n- ${conflicts.join('\n- ')}\nRename or remove what is there, or import into another folder with --out.`,
		);
	const isWritten = options.dryRun !== true && drafts.length > 0;
	if (isWritten) write(drafts, project.root);
	const problems = await checkDrafts(drafts, project, isWritten);
	const report = {
		sources,
		files: drafts.map(({ file, text, draft: { id, language } }) => ({ file, id, language, text })),
		general: missingLanguages(drafts, project),
		conflicts,
		isWritten,
		problems,
	};
	print(report, options);
	if (drafts.length === 0 || conflicts.length > 0) return 2;
	return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function write(drafts: readonly PlannedDraft[], root: string): void {
	writeFiles(
		root,
		drafts.flatMap(({ file, text, copies }) => [{ path: file, text }, ...copies]),
	);
}

function print(report: ImportReport, options: ImportOptions): void {
	if (options.report !== undefined) writeFileSync(options.report, reportMarkdown(report));
	console.log(
		options.json ? JSON.stringify(reportJson(report), null, 2) : reportText(report, options.report),
	);
}
