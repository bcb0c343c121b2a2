import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { checkProject } from '../../check/check-project.ts';
import type { Draft, Imported } from '../../import/draft.ts';
import { IMPORTERS, type ImportFormat } from '../../import/importers.ts';
import { linesOf } from '../../import/source-lines.ts';
import type { Problem } from '../../issue/problem.ts';
import { mdxBody } from '../../source/mdx-body.ts';
import { CONTENT, readProject, type Project } from '../../source/project.ts';
import { distinct } from '../../source/report.ts';
import { issueFile } from '../../source/write-issue.ts';
import { conflictsOf } from './conflicts.ts';
import { illustrate } from './figures.ts';
import { placeDraft, type DraftPlace, type PlaceOptions } from './place.ts';
import { reportJson, reportMarkdown, reportText, type ImportReport } from './report.ts';
import { readSources } from './sources.ts';
import { writeAll, type NewFile } from './write.ts';

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
 * Imports files as drafts of issues, and prints where every line of them went, what a person must
 * decide, and what `check` says of the drafts.
 *
 * @returns the exit code: 0, 1 where a draft has errors, 2 where nothing could be written
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<0 | 1 | 2> {
	const { read, endings } = IMPORTERS[options.from];
	const sources = readSources(paths, endings);
	if (sources.length === 0)
		throw new Error(
			`There is no file to import in ${paths.join(', ')}.\nFiles of the format ${options.from} end in ${endings.join(' or ')}; a file of another name can be given itself.`,
		);
	const project = await readProject(options.root);
	const files: NewFile[] = [];
	const places: DraftPlace[] = [];
	const taken = new Map<string, string>();
	const imported = sources.map((source): ImportReport['sources'][number] => {
		const result = read(source);
		const decisions = [...result.decisions];
		for (const draft of result.drafts) decisions.push(...plan(draft, source.file));
		const lineCount = linesOf(source.contents).length;
		// After the last line break there is nothing, which some count as a line.
		const lines = result.lines.filter(({ line }) => line <= lineCount);
		return { ...result, decisions, lines, lineCount };
	});

	function plan(original: Draft, source: string): Imported['decisions'] {
		const place = placeDraft(original, project, options);
		const illustrated = illustrate(place.draft, source, dirname(place.path), taken);
		const { draft, copies, comments, decisions } = illustrated;
		const text = issueFile({ ...draft.data, draft: true }, mdxBody(draft.body), comments);
		files.push({ path: place.path, text }, ...copies);
		places.push(place);
		return [...place.decisions, ...decisions];
	}

	const conflicts = conflictsOf(places, project);
	if (conflicts.length > 0)
		throw new Error(
			`Nothing was written, because an import never overwrites an issue:\n- ${conflicts.join('\n- ')}\nRename or remove what is there, or import into another folder with --out.`,
		);
	const isWritten = options.dryRun !== true && places.length > 0;
	if (isWritten) writeAll(files);
	const problems = isWritten ? await problemsOf(places, project) : undefined;
	print({ sources: imported, files: places.map(listed), isWritten, problems }, project.root, options);
	if (places.length === 0) return 2;
	return problems?.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function listed({ file, draft: { id, language } }: DraftPlace): ImportReport['files'][number] {
	return { file, id, language };
}

/** What `check` would say of the drafts if they were published; undefined outside the content. */
async function problemsOf(places: readonly DraftPlace[], { root }: Project): Promise<Problem[] | undefined> {
	const content = resolve(root, CONTENT) + sep;
	if (!places.every(({ path }) => resolve(path).startsWith(content))) return undefined;
	const files = new Set(places.map(({ path }) => relative(root, path).split(sep).join('/')));
	const project = await readProject(root);
	const drafts = project.files.flatMap(({ file, issue }) => (issue && files.has(file) ? [issue] : []));
	const found = await checkProject({ ...project, issues: [...project.issues, ...drafts] });
	return distinct(found).filter(({ file }) => files.has(file));
}

function print(report: ImportReport, root: string, options: ImportOptions): void {
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
	if (options.report !== undefined) writeFileSync(options.report, reportMarkdown(report, read));
	console.log(options.json ? JSON.stringify(reportJson(report), null, 2) : reportText(report, read));
	if (!options.json && report.isWritten && report.problems === undefined)
		console.error(
			`\nThe drafts lie outside ${CONTENT}, so they were not checked. Move them there, and run known-issues check.`,
		);
}
