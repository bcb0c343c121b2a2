import type { Imported, ImportSource } from './draft.ts';
import { entriesOf } from './json/entries.ts';
import { lineOfOddWord, locateJson } from './json/locate.ts';
import { JsonReader } from './json/reader.ts';
import { linesOf } from './source-lines.ts';

/**
 * Reads issues from JSON: those that a site of ours publishes (`issues.json`, `<id>.json`), and
 * objects with the fields of an issue, one or many.
 */
export function importJson({ file, contents }: ImportSource): Imported {
	const text = contents.replace(/^\uFEFF/, '');
	const parsed = parse(text);
	if ('error' in parsed) return notJson(file, contents, parsed.error);
	const reader = new JsonReader(locateJson(text));
	for (const entry of entriesOf(parsed.data)) reader.read(entry);
	if (reader.drafts.length === 0 && reader.decisions.length === 0)
		reader.decisions.push({
			message: 'There is no issue in this file: nothing in it has a title.',
			hint: 'Give an object with the fields of an issue, a list of such objects, or a file that a site of known issues published.',
		});
	const lines = linesOf(contents).map((content, index) => reader.fate(index + 1, content));
	const decisions = reader.decisions.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return { file, drafts: reader.drafts, lines, decisions };
}

function parse(text: string): { data: unknown } | { error: Error } {
	try {
		return { data: JSON.parse(text) as unknown };
	} catch (error) {
		return { error: error as Error };
	}
}

function notJson(file: string, contents: string, { message }: Error): Imported {
	const [, said] = /\(line (\d+) column/.exec(message) ?? [];
	const line = said === undefined ? lineOfOddWord(contents) : Number(said);
	return {
		file,
		drafts: [],
		lines: linesOf(contents).map((_, index) => ({ line: index + 1, fate: { leftOut: 'not valid JSON' } })),
		decisions: [
			{
				line,
				message: `The file is not valid JSON: ${message}.`,
				hint: 'Export it again, or mend it where it says.',
			},
		],
	};
}
