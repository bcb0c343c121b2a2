/** A line of a page on its way through the stages. */
export interface Line {
	/** 1-based place in the source. */
	number: number;
	/** The line as Markdown: as it stands, or as a dialect's front-end rewrote it. */
	text: string;
}

/** Why lines are in no draft, by their number. */
export type LeftOut = Map<number, string>;

/** The lines of a text, whatever ends them. */
export function linesOf(contents: string): Line[] {
	return contents
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((text, index) => ({ number: index + 1, text }));
}

const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s?)*(`{3,}|~{3,})(.*)$/;

/**
 * Tells line by line whether it belongs to a fenced block of code, its fences included.
 *
 * @example
 * const inCode = codeTracker();
 * inCode('```js'); // true
 * inCode('# no heading'); // true
 * inCode('```'); // true
 * inCode('# a heading'); // false
 */
export function codeTracker(): (text: string) => boolean {
	let fence: string | undefined;
	return (text) => {
		const [, mark, rest = ''] = FENCE.exec(text) ?? [];
		if (fence === undefined) {
			if (mark !== undefined && !(mark.startsWith('`') && rest.includes('`'))) fence = mark;
			return fence !== undefined;
		}
		if (mark?.startsWith(fence) && rest.trim() === '') fence = undefined;
		return true;
	};
}

/** The number of columns before the first word. */
export function indentOf(text: string): number {
	return text.length - text.trimStart().length;
}
