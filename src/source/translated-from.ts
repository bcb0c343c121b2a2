import { stringify } from 'yaml';
import { readFrontmatter, splitFrontmatter } from './frontmatter.ts';

/** What an issue says of the text that it was translated from. */
export interface TranslatedFrom {
	language: string;
	fields: Record<string, string>;
}

const KEY = 'translatedFrom';

/**
 * A file with other words on what it was translated from, or with none. No other line changes: not
 * its quotes, its comments or its line ends.
 *
 * @returns undefined where the frontmatter is written on one line, as in `{ title: A }`
 * @example
 * withTranslatedFrom('---\ntitle: A\n---\n', { language: 'en', fields: { title: 'pk4199' } });
 * // '---\ntitle: A\ntranslatedFrom:\n  language: en\n  fields:\n    title: pk4199\n---\n'
 */
export function withTranslatedFrom(contents: string, value: TranslatedFrom | undefined): string | undefined {
	const { before, yaml, after } = splitFrontmatter(contents);
	const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
	const lines = yaml.split(/\r?\n/).slice(0, -1);
	const { start, end } = KEY in readFrontmatter(contents).data ? linesOfKey(contents, lines) : atEnd(lines);
	const added = value
		? stringify({ [KEY]: value }, { lineWidth: 0 })
				.trimEnd()
				.split('\n')
		: [];
	const edited = lines.toSpliced(start, end - start, ...added);
	const result = before + edited.map((line) => line + lineEnd).join('') + after;
	const written = readFrontmatter(result).data[KEY];
	return JSON.stringify(written) === JSON.stringify(value) ? result : undefined;
}

function atEnd({ length }: readonly string[]): { start: number; end: number } {
	return { start: length, end: length };
}

// A field ends before the next line that is not indented.
function linesOfKey(contents: string, lines: readonly string[]): { start: number; end: number } {
	// The first line of the YAML is the second of the file.
	const start = readFrontmatter(contents).locate([KEY], 'key').line - 2;
	let end = start + 1;
	for (let line = end; line < lines.length && /^(?:\s|$)/.test(lines[line]!); line++)
		if (lines[line]!.trim() !== '') end = line + 1;
	return { start, end };
}
