import { headText, partFile, type Head } from './head.ts';
import type { OutputFile } from '../output-file.ts';

/** Items that make one file, or several numbered ones where they are too long for one. */
export interface Series<T> extends Head {
	items: readonly T[];
	/** How many characters an item adds to a file in which it stands after `previous`, or first. */
	lengthOf: (item: T, previous: T | undefined) => number;
	/** The text of some of the items, with a line break at its end. */
	textOf: (items: readonly T[]) => string;
}

/** One file of a series. */
interface Part<T> extends OutputFile {
	number: number;
	/** How many files the series has. */
	count: number;
	items: readonly T[];
}

/**
 * Divides a series into files that are not longer than the limit: one where that is enough, else
 * numbered ones, filled in order. An item that is too long for any file has one to itself.
 *
 * @example
 * partsOf(series, 50_000).map(({ path }) => path); // ['en/llms.txt', 'en/llms-2.txt']
 */
export function partsOf<T>(series: Series<T>, limit: number): Part<T>[] {
	const parts = fits(series, limit) ? [series.items] : fill(series, roomOf(series, limit));
	const count = parts.length;
	return parts.map((items, index) => ({
		path: partFile(series.file, index + 1),
		text: () => headText(series, index + 1, count) + series.textOf(items),
		number: index + 1,
		count,
		items,
	}));
}

/** Whether one file is enough for a series. */
export function fits<T>(series: Series<T>, limit: number): boolean {
	const { items, lengthOf } = series;
	let length = headText(series, 1, 1).length;
	for (const [index, item] of items.entries()) length += lengthOf(item, items[index - 1]);
	return length <= limit;
}

/** How many characters are left for items in any file of a series. */
export function roomOf<T>(series: Series<T>, limit: number): number {
	// No file has a higher number, or names a higher one.
	const { length } = series.items;
	return limit - headText(series, length, length + 1).length;
}

function fill<T>({ items, lengthOf }: Series<T>, room: number): T[][] {
	const parts: T[][] = [];
	let length = 0;
	for (const item of items) {
		const part = parts.at(-1);
		if (part) length += lengthOf(item, part.at(-1));
		if (part && length <= room) part.push(item);
		else {
			parts.push([item]);
			length = lengthOf(item, undefined);
		}
	}
	return parts;
}
