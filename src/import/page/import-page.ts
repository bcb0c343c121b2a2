import type { Decision, Draft, Imported, ImportSource, LineFate } from '../draft.ts';
import { blocksOf } from './blocks.ts';
import { allLines } from './body-markdown.ts';
import { containersOf } from './containers.ts';
import type { Dialect } from './dialect.ts';
import { askOwnQuestions } from './ask-own-questions.ts';
import { draftLanguage } from './draft-language.ts';
import { draftWriter, type DraftWriter } from './draft-writer.ts';
import { BESIDE, findIssues, type FoundIssues, type IssuePart } from './find-issues.ts';
import { keepRest } from './keep-rest.ts';
import { linesOf, type LeftOut, type Line } from './lines.ts';
import { pageSettings, type PageSettings } from './page-settings.ts';
import { readIssue } from './read-issue.ts';
import { figureName } from './reader.ts';
import { sectionsOf } from './sections.ts';
import { slugOf, uniqueId } from './slug.ts';

/**
 * Turns a page of help into drafts of issues: lines, tags, blocks, sections, issues, fields. What no
 * field takes stands in the body; what belongs to no issue is left out with a reason.
 */
export function importPage({ file, contents }: ImportSource, dialect: Dialect): Imported {
	const leftOut: LeftOut = new Map();
	const lines = linesOf(contents);
	const settings = pageSettings(contents, lines, leftOut);
	const own = lines.slice(settings.length);
	const surroundings = dialect.surroundings(own);
	for (const [line, reason] of surroundings) leftOut.set(line, reason);
	const text = own.map((line) => (leftOut.has(line.number) ? { ...line, text: '' } : line));
	const blocks = blocksOf(containersOf(text, dialect, leftOut), leftOut);
	const { title } = settings;
	const page = { ...sectionsOf(blocks), ...(title ? { title, lines: title.lines } : {}) };
	const { issues, others } = findIssues(page);
	for (const { item, reason } of others) for (const line of allLines(item)) leftOut.set(line, reason);
	const writers = issues.map((part) =>
		writerOf(part, {
			leftOut,
			surroundings: new Set(surroundings.keys()),
			settings,
			isOnly: issues.length === 1,
		}),
	);
	ownLines(lines, writers, leftOut);
	const language = { declared: settings.language, words: own.map((line) => line.text).join('\n') };
	const taken = new Set<string>();
	const drafts = writers.map((writer) => draftOf(writer, { file, taken, language }));
	const takers = byLine(drafts, ({ writer }) => writer.fields);
	return {
		file,
		drafts: drafts.map(({ draft }) => draft),
		lines: lines.map((line) => fateOf(line, takers.get(line.number), leftOut)),
		decisions: [
			...others.flatMap(askAboutOther),
			...drafts.flatMap(({ writer, draft }) =>
				writer.decisions.map((decision) => ({ ...decision, draft: draft.id })),
			),
		],
	};
}

function askAboutOther({ item, reason }: FoundIssues['others'][number]): Decision[] {
	const [line] = allLines(item);
	if (reason !== BESIDE || line === undefined) return [];
	const title = item.type === 'heading-section' ? `"${item.title?.plain ?? ''}"` : 'What stands here';
	const hint = 'Put what readers need of it into an issue or a page of its own.';
	return [{ line, message: `${title} belongs to no issue and is left out.`, hint }];
}

interface PartContext {
	leftOut: LeftOut;
	surroundings: ReadonlySet<number>;
	settings: PageSettings;
	/** Whether the page tells nothing but this issue. */
	isOnly: boolean;
}

function writerOf(part: IssuePart, { leftOut, surroundings, settings, isOnly }: PartContext): DraftWriter {
	const writer = draftWriter(leftOut, surroundings);
	if (isOnly && settings.description) {
		writer.data.description = settings.description.text;
		writer.put(settings.description.lines, ['description'], 'description');
	}
	if (part.title === settings.title) writer.put(part.lines, ['title'], 'title');
	readIssue(part, writer);
	return writer;
}

/** Gives each line that has no fate yet to the issue around it, which keeps its words. */
function ownLines(lines: readonly Line[], writers: readonly DraftWriter[], leftOut: LeftOut): void {
	const owned = new Map(writers.map((writer) => [writer, new Map<number, string>()]));
	const takers = byLine(writers, ({ fields }) => fields);
	let [current] = writers;
	for (const { number, text } of lines) {
		current = takers.get(number) ?? current;
		if (!current && text.trim() !== '' && !leftOut.has(number))
			leftOut.set(number, 'the page tells no issue');
		if (current) owned.get(current)!.set(number, text);
	}
	for (const [writer, own] of owned) keepRest(writer, own);
}

/** Whose fields took which line. Where two did, the first has it. */
function byLine<T>(makers: readonly T[], fieldsOf: (maker: T) => DraftWriter['fields']): Map<number, T> {
	return new Map(
		makers
			.toReversed()
			.flatMap((maker) => Array.from(fieldsOf(maker).keys(), (line) => [line, maker] as const)),
	);
}

interface Made {
	writer: DraftWriter;
	draft: Draft;
}

function draftOf(
	writer: DraftWriter,
	{
		file,
		taken,
		language,
	}: { file: string; taken: Set<string>; language: Parameters<typeof draftLanguage>[1] },
): Made {
	const { data, body, pictures } = writer;
	const name = slugOf(
		file
			.split('/')
			.at(-1)!
			.replace(/\.\w+$/, ''),
		'issue',
	);
	const id = uniqueId(slugOf(data.title ?? '', name), taken);
	askOwnQuestions(writer);
	const tag = draftLanguage(writer, language);
	const figures = pictures.map(({ src }) => ({ path: figureName(src), from: src }));
	const draft: Draft = {
		id,
		language: tag,
		category: '',
		data: { ...withoutEmptyLists(data), language: tag },
		body: body.join('\n\n'),
		figures: [...new Map(figures.map((figure) => [figure.path, figure])).values()],
	};
	return { writer, draft };
}

function withoutEmptyLists(data: DraftWriter['data']): Draft['data'] {
	return Object.fromEntries(
		Object.entries(data).filter(([, value]) => !Array.isArray(value) || value.length > 0),
	);
}

function fateOf({ number, text }: Line, owner: Made | undefined, leftOut: LeftOut): LineFate {
	if (owner) {
		const { id: draft, language } = owner.draft;
		return { line: number, fate: { draft, language, ...owner.writer.fields.get(number)! } };
	}
	const reason = text.trim() === '' ? 'a blank line' : (leftOut.get(number) ?? 'the page tells no issue');
	return { line: number, fate: { leftOut: reason } };
}
