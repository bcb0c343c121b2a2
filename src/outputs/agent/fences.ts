const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/**
 * The fence of the code block that goes on after a line; undefined outside of code.
 *
 * @param open the fence of the block in which the line stands, if it does
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 * @example
 * fenceOf('```js', undefined); // '```'
 * fenceOf('```', '```'); // undefined
 */
export function fenceOf(line: string, open: string | undefined): string | undefined {
	const [, fence] = FENCE.exec(line) ?? [];
	if (open === undefined) return fence;
	const closes = fence !== undefined && fence.startsWith(open) && line.trim() === fence;
	return closes ? undefined : open;
}
