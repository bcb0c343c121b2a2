import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { FileToWrite } from '../write-files.ts';

const STYLES = [
	[/^(?:---|\+\+\+) /, 'bold'],
	[/^@@/, 'cyan'],
	[/^\+/, 'green'],
	[/^-/, 'red'],
] as const;

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
	return createTwoFilesPatch(from, path, before ?? '', text, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
}
