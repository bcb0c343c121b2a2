import { ByteReader, ByteWriter } from './bytes.ts';

/** Entries divided into files in the order of their keys. */
export interface KeyedFiles {
	/** The contents of each file; one that is empty where there are no entries. */
	files: Uint8Array<ArrayBuffer>[];
	/** For each file but the first, a text that is not above its first key and above all earlier keys. */
	bounds: string[];
}

/**
 * Divides entries into files of about the same size. Each holds its entries in the order of their
 * keys, and of each key only what differs from the one before.
 *
 * @param size bytes after which a file is full; an entry that is larger has a file of its own
 */
export function writeKeyed<Entry>(
	entries: ReadonlyMap<string, Entry>,
	write: (writer: ByteWriter, entry: Entry) => void,
	size: number,
): KeyedFiles {
	const files: KeyedFiles['files'] = [];
	const bounds: string[] = [];
	let writer = new ByteWriter();
	let before = '';
	for (const [key, entry] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
		const body = new ByteWriter();
		write(body, entry);
		if (writer.length > 0 && writer.length + body.length > size) {
			files.push(writer.toBytes());
			bounds.push(boundBetween(before, key));
			writer = new ByteWriter();
			before = '';
		}
		const shared = sharedLength(before, key);
		writer.number(shared);
		writer.text(key.slice(shared));
		writer.append(body);
		before = key;
	}
	return { files: [...files, writer.toBytes()], bounds };
}

/** The entries of one file. */
export function readKeyed<Entry>(
	contents: Uint8Array<ArrayBuffer>,
	read: (reader: ByteReader) => Entry,
): Map<string, Entry> {
	const entries = new Map<string, Entry>();
	const reader = new ByteReader(contents);
	let key = '';
	while (!reader.atEnd) {
		key = key.slice(0, reader.number()) + reader.text();
		entries.set(key, read(reader));
	}
	return entries;
}

/**
 * Number of the file that holds a key, if any does.
 *
 * @example
 * fileOf('message', ['f', 'p']); // 1
 */
export function fileOf(key: string, bounds: readonly string[]): number {
	let [low, high] = [0, bounds.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (bounds[middle]! <= key) low = middle + 1;
		else high = middle;
	}
	return low;
}

function sharedLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	const splitsPair = /[\uD800-\uDBFF]$/.test(a.slice(0, length));
	return splitsPair ? length - 1 : length;
}

// The shortest text that divides two keys, as all bounds are loaded before anything else.
function boundBetween(before: string, key: string): string {
	const length = sharedLength(before, key);
	return key.slice(0, length + String.fromCodePoint(key.codePointAt(length)!).length);
}
