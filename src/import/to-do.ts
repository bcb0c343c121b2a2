import { fieldName, type Problem } from '../issue/problem.ts';
import { asksForSecret, SECRET_RULE, secretRequest } from '../issue/rules/secrets.ts';
import type { Decision, Draft, Imported, LineFate } from './draft.ts';
import { columnOf } from './to-do/column-of.ts';
import { fold, type ToDoItem } from './to-do/fold.ts';
import { fieldAt, firstLine, linesOfField } from './to-do/lines.ts';
import { rankOf } from './to-do/rank.ts';

/** A source as it was read. */
export interface ReadSource extends Pick<Imported, 'file' | 'lines' | 'decisions' | 'columns'> {
	drafts: readonly Pick<Draft, 'id' | 'language'>[];
	contents: string;
}

/** A draft as a file of the project. */
export interface DraftFile {
	file: string;
	id: string;
	language: string;
	text: string;
}

/** What is left to do in one draft, or beside all drafts of a source. */
export interface ToDo {
	/** The draft's file; absent where it is about no draft. */
	file?: string;
	/** The source that it comes from; absent where it is about all of them. */
	source?: string;
	/** The source's line on which the draft begins. */
	line?: number;
	/** The most important first, similar ones as one. */
	items: ToDoItem[];
}

/** What an import leaves to a person. */
export interface Open {
	sources: readonly ReadSource[];
	files: readonly DraftFile[];
	/** Errors and warnings of the drafts; a placeholder that is a decision already is told once. */
	problems: readonly Problem[];
	/** Decisions about no single source. */
	general: readonly Decision[];
}

/**
 * One list of all that a person has to do after an import: by draft, those with the most important
 * things first, each thing with its line in the source and its field in the draft.
 *
 * @example
 * toDo(open)[0];
 * // { file: 'src/…/late.mdx', source: 'old.md', line: 3, items: [{ lines: [9], fields: ['steps[1]'], … }] }
 */
export function toDo({ sources, files, problems, general }: Open): ToDo[] {
	const found = Map.groupBy(problems, ({ file }) => file);
	const groups = sources.flatMap((source) => {
		const partOf = partsOf(source);
		const names = new Set(source.drafts.map(nameOf));
		const own = files.filter((file) => names.has(nameOf(file)));
		const ids = new Set(own.map(({ id }) => id));
		const first = new Map(own.toReversed().map((file) => [file.id, file]));
		const drafts = own.map((file) =>
			draftToDo(partOf(file.id), file, {
				isFirst: first.get(file.id) === file,
				problems: found.get(file.file) ?? [],
			}),
		);
		const others = source.decisions.filter(({ draft }) => draft === undefined || !ids.has(draft));
		const items = fold(others.map((one) => located(one, partOf(''))));
		return [...drafts, { source: source.file, items }];
	});
	return [...groups, { items: fold(general.map((decision) => ({ ...decision, rank: rankOf(decision) }))) }]
		.filter(({ items }) => items.length > 0)
		.toSorted((a, b) => Number(!isOfFile(a)) - Number(!isOfFile(b)) || a.items[0]!.rank - b.items[0]!.rank);
}

/** What of a source is about one issue. */
interface Part extends ReadSource {
	/** The lines of the whole source. */
	texts: readonly string[];
}

function partsOf(source: ReadSource): (id: string) => Part {
	const texts = source.contents.split(/\r\n|\n|\r/);
	const lines = Map.groupBy(source.lines, ({ fate }) => ('draft' in fate ? fate.draft : ''));
	const decisions = Map.groupBy(source.decisions, ({ draft = '' }) => draft);
	return (id) => ({ ...source, texts, lines: lines.get(id) ?? [], decisions: decisions.get(id) ?? [] });
}

function nameOf({ id, language }: Pick<Draft, 'id' | 'language'>): string {
	return `${id} ${language}`;
}

function isOfFile({ file }: ToDo): boolean {
	return file !== undefined;
}

function draftToDo(
	source: Part,
	file: DraftFile,
	{ isFirst, problems }: { isFirst: boolean; problems: readonly Problem[] },
): ToDo {
	// What is about an issue in all its languages is told at the first.
	const decisions = source.decisions.filter(({ language }) =>
		language === undefined ? isFirst : language === file.language,
	);
	const asked = new Set(decisions.map(({ field }) => field));
	const found = problems.filter(({ rule, path }) => !(rule === 'unfinished' && asked.has(fieldName(path))));
	const line = firstLine(source.lines, file);
	return {
		file: file.file,
		source: source.file,
		...(line !== undefined && { line }),
		items: fold([
			...found.map((problem) => fromProblem(problem, source, file)),
			...decisions.map((decision) => located(decision, source, file)),
		]),
	};
}

function located(decision: Decision, source: Part, file?: DraftFile): Decision & { rank: number } {
	const { line, field } = decision;
	const place = {
		line: line ?? (file && field !== undefined ? linesOfField(source.lines, file, field)[0] : undefined),
		field: field ?? (file && line !== undefined ? fieldAt(source.lines, file, line) : undefined),
	};
	const column = file && place.field !== undefined ? columnAbout(source, place.field, file) : {};
	return { ...column, ...decision, ...defined(place), rank: rankOf(decision) };
}

function fromProblem(problem: Problem, source: Part, file: DraftFile): Decision & { rank: number } {
	const { rule, path, message, hint } = problem;
	const { lines, texts } = source;
	const same = problem.line === undefined ? undefined : sameLine(problem.line, file, { lines, texts });
	const field = fieldName(path) || (same === undefined ? '' : fieldAt(lines, file, same));
	const candidates = field ? linesOfField(lines, file, field) : [];
	const asking = rule === SECRET_RULE ? secretIn(candidates, texts) : undefined;
	const line = asking?.line ?? same ?? candidates[0];
	return {
		...defined({ line, field: field || (problem.line && `line ${problem.line}`) || undefined }),
		...(field ? columnAbout(source, field, file) : {}),
		message: asking ? secretRequest(asking.text)[0] : message,
		hint,
		rank: rankOf(problem),
	};
}

function columnAbout({ columns }: ReadSource, field: string, { language }: DraftFile): { about?: string } {
	return defined({ about: columns && columnOf(columns, field, language) });
}

// A letter is long: the line that asks is what the person wants to see.
function secretIn(
	lines: readonly number[],
	texts: readonly string[],
): { line: number; text: string } | undefined {
	return lines
		.map((line) => ({ line, text: (texts[line - 1] ?? '').trim() }))
		.find(({ text }) => asksForSecret(text));
}

// Some problems name a line of the draft: the one with the same words in the source is meant.
function sameLine(
	number: number,
	file: DraftFile,
	{ lines, texts }: { lines: readonly LineFate[]; texts: readonly string[] },
): number | undefined {
	const text = file.text.split('\n')[number - 1]?.trim();
	if (!text) return undefined;
	return lines.find(({ line }) => texts[line - 1]?.trim() === text && fieldAt(lines, file, line))?.line;
}

function defined<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}
