/**
 * The lines of a source. A line break at its end begins no other one.
 *
 * @example
 * linesOf('a\r\nb\n'); // ['a', 'b']
 */
export function linesOf(contents: string): string[] {
	const lines = contents.split(/\r\n|\n|\r/);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}

/** Why a line with nothing in it is in no draft. */
export const BLANK_LINE = 'a blank line';
