import type { YamlMistake } from './yaml-mistakes.ts';

/** What keeps a file from having frontmatter at all, with the line it is at. */
export interface FenceMistake extends Pick<YamlMistake, 'message' | 'hint'> {
	/** 1-based. */
	line: number;
}

/**
 * Why no frontmatter was found in a file that needs one: the lines of three dashes around it are not
 * as they should be, or it has none.
 *
 * @example
 * fenceMistake('---\ntitle: Late\n\n## More\n').line; // 2
 */
export function fenceMistake(contents: string): FenceMistake {
	if (contents.includes('\0'))
		return {
			line: 1,
			message: 'The file is not saved as UTF-8, so its text cannot be read.',
			hint: 'Save it again and choose the encoding UTF-8.',
		};
	const lines = contents.replace(/^\uFEFF/, '').split(/\r?\n/);
	const first = lines.findIndex((line) => line.trim() !== '');
	const text = lines[first] ?? '';
	if (!/^[-–—]+\s*$/.test(text.trim())) return noBeginning(first, text);
	if (text.trimEnd() !== '---')
		return {
			line: first + 1,
			message: `The first line is "${text}", but must be three dashes and nothing else.`,
			hint: 'Write --- in its place.',
		};
	if (first > 0)
		return {
			line: 1,
			message: 'There is an empty line above the first ---, so the fields below it are not read.',
			hint: 'Remove it: --- must be the first line of the file.',
		};
	return noEnd(lines);
}

function noBeginning(first: number, text: string): FenceMistake {
	if (!/^[a-z]\w*:(?:\s|$)/i.test(text))
		return {
			line: Math.max(1, first + 1),
			message: 'The file has no frontmatter: the fields between two lines of three dashes (---) are missing.',
			hint: 'Begin it like the other files beside it, or with `known-issues new`.',
		};
	return {
		line: first + 1,
		message: 'The line of three dashes above the first field is missing.',
		hint: 'Write --- above it, as the first line of the file.',
	};
}

// The fields end above the first heading, and otherwise above the first empty line.
function noEnd(lines: readonly string[]): FenceMistake {
	const dashes = lines.findIndex((line, index) => index > 0 && /^\s*[-–—*_=]{2,}\s*$/.test(line));
	if (dashes !== -1)
		return {
			line: dashes + 1,
			message: `The fields must end with a line of three dashes and nothing else, but this line is "${lines[dashes]}".`,
			hint: 'Write --- in its place.',
		};
	const heading = lines.findIndex((line) => /^#{2,6}\s/.test(line));
	const above = heading === -1 ? lines.findIndex((line) => line.trim() === '') : heading;
	const last = lines
		.slice(0, above === -1 ? lines.length : above)
		.findLastIndex((line) => line.trim() !== '');
	return {
		line: last + 1,
		message: 'The line of three dashes below the last field is missing, so nothing is read.',
		hint: 'Write --- on a line of its own below this one.',
	};
}
