import type { Located } from '../../source/report.ts';

/** The line of a file at which something is wrong, and what marks the place below it. */
export interface SourceLine {
	text: string;
	mark: string;
}

/**
 * The line of a problem as it is shown below its message. Undefined where it would not help: for
 * the file as a whole, and for a field that is not there.
 *
 * @example
 * sourceLine({ ...problem, line: 2, column: 11, path: ['related', 0] }, '---\nrelated: [pairing-eror]\n---\n');
 * // { text: '2 │ related: [pairing-eror]', mark: '  │           ^^^^^^^^^^^^' }
 */
export function sourceLine({ line, column, path }: Located, contents: string): SourceLine | undefined {
	const typed = contents.split('\n').at(line - 1) ?? '';
	const source = typed.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trimEnd();
	if (line === 1 || source === '' || isElsewhere(source, line, column, path)) return undefined;
	const start = column - 1;
	const { shown, from } = part(source, start);
	const length = Math.max(1, Math.min(lengthAt(source.slice(start)), shown.length - (start - from)));
	const number = String(line);
	return {
		text: `${number} │ ${shown}`,
		mark: `${' '.repeat(number.length)} │ ${' '.repeat(start - from)}${'^'.repeat(length)}`,
	};
}

// A field that is not there is reported where the frontmatter begins.
function isElsewhere(source: string, line: number, column: number, [key]: Located['path']): boolean {
	return line === 2 && column === 1 && key !== undefined && !source.startsWith(String(key));
}

// As much as stands beside its number on a narrow terminal.
const WIDTH = 70;

/** What is shown of a long line, and which of its columns comes first. */
function part(source: string, start: number): { shown: string; from: number } {
	const from = start < WIDTH / 2 ? 0 : Math.max(0, Math.min(start - 10, source.length - WIDTH));
	const end = source.length > from + WIDTH ? '…' : '';
	const inside = source.slice(from, from + WIDTH - end.length) + end;
	return { shown: from > 0 ? `…${inside.slice(1)}` : inside, from };
}

/** How long the text, tag, key or value is that begins a text. */
function lengthAt(text: string): number {
	const found = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|<\/?[\w.]*|\w[\w-]*(?=:)|[^,\]}#]+)/.exec(text);
	return (found?.[0] ?? '').trimEnd().length;
}
