import type { FieldPath } from '../../issue/problem.ts';

/** Where the values of a JSON text stand. */
export interface JsonPlaces {
	/** For each line, the value that begins first in it, or else the one that it ends or goes on with. */
	lines: FieldPath[];
	/** 1-based line on which the value at a path begins, or that of the nearest thing that holds it. */
	lineOf: (path: FieldPath) => number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;

/**
 * Finds the lines of every value in a text that is valid JSON.
 *
 * @example
 * locateJson('{\n"a": [1]\n}').lines; // [[], ['a'], []]
 */
export function locateJson(text: string): JsonPlaces {
	const lines: FieldPath[] = [];
	const starts = new Map<string, number>();
	const open: { isList: boolean; key: string | number }[] = [];
	let line = 1;
	let isKey = false;
	const path = () => open.map(({ key }) => key);
	const note = (at: FieldPath) => (lines[line - 1] ??= at);
	for (const [token] of text.matchAll(TOKEN)) {
		const holder = open.at(-1);
		if (token === '\n') {
			note(path().slice(0, -1));
			line++;
		} else if (token === ',') {
			if (holder?.isList) (holder.key as number)++;
			else isKey = true;
		} else if (token === '}' || token === ']') {
			open.pop();
			isKey = false;
			note(path());
		} else if (token !== ':') {
			if (isKey && holder) {
				holder.key = JSON.parse(token) as string;
				note(path());
				isKey = false;
				continue;
			}
			note(path());
			if (!starts.has(name(path()))) starts.set(name(path()), line);
			if (token === '{' || token === '[') {
				open.push({ isList: token === '[', key: token === '[' ? 0 : '' });
				isKey = token === '{';
			}
		}
	}
	note([]);
	return { lines, lineOf: (wanted) => nearest(starts, wanted) };
}

/** 1-based line of the first word that JSON does not have; the first line where there is none. */
export function lineOfOddWord(text: string): number {
	let line = 1;
	for (const [token] of text.matchAll(TOKEN)) {
		if (token === '\n') line++;
		else if (!/^(?:[{}[\],:]|".*"|true|false|null|-?\d[\d.eE+-]*)$/.test(token)) return line;
	}
	return 1;
}

function nearest(starts: ReadonlyMap<string, number>, path: FieldPath): number {
	for (let length = path.length; length > 0; length--) {
		const line = starts.get(name(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return 1;
}

function name(path: FieldPath): string {
	return JSON.stringify(path);
}
