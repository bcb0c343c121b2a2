import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { count } from '../../source/report.ts';
import type { FileToWrite } from '../write-files.ts';

const STYLES = [
	[/^(?:---|\+\+\+) /, 'bold'],
	[/^@@/, 'cyan'],
	[/^\+/, 'green'],
	[/^-/, 'red'],
] as const;

// A new file of more lines is data, which nobody reads before agreeing.
const LONGEST = 100;

/** Changes of files as a unified diff, coloured where the stream shows colours. */
export function formatDiff(files: readonly FileToWrite[], stream: Writable): string {
	return files.map((file) => patchOf(file).split('\n').map(coloured).join('\n')).join('\n');

	function coloured(line: string): string {
		const style = STYLES.find(([pattern]) => pattern.test(line))?.[1];
		return style ? styleText(style, line, { stream }) : line;
	}
}

function patchOf({ path, text, before }: FileToWrite): string {
	const from = before === undefined ? '/dev/null' : path;
	const lines = text.split('\n').length - 1;
	if (before === undefined && lines > LONGEST)
		return `--- ${from}\n+++ ${path}\n(${count(lines, 'line')}, not shown)\n`;
	return createTwoFilesPatch(from, path, before ?? '', text, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
}
