import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { fileOf, readKeyed, writeKeyed } from './keyed-files.ts';

const write = (writer: ByteWriter, value: number) => writer.number(value);
const read = (reader: ByteReader) => reader.number();

/** Keys as they are, and as they come: with beginnings in common, some of which end in half of a pair. */
const key = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '\u{10FFFF}', '\uFFFF', 'é') }),
);
const entries = fc
	.uniqueArray(key, { maxLength: 60 })
	.map((keys) => new Map(keys.map((each, index) => [each, index])));
const size = fc.integer({ min: 1, max: 80 });

describe('entries that are divided into files', () => {
	test('come back from the file that their key leads to', () => {
		fc.assert(
			fc.property(entries, size, (all, most) => {
				const { files, bounds } = writeKeyed(all, write, most);
				expect(bounds).toHaveLength(files.length - 1);
				const maps = files.map((file) => readKeyed(file, read));
				expect(maps.reduce((sum, map) => sum + map.size, 0)).toBe(all.size);
				for (const [each, value] of all) expect(maps[fileOf(each, bounds)]!.get(each)).toBe(value);
			}),
		);
	});

	test('are the same in whatever order they come', () => {
		fc.assert(
			fc.property(entries, size, (all, most) => {
				const other = new Map([...all].toReversed());
				expect(writeKeyed(other, write, most)).toEqual(writeKeyed(all, write, most));
			}),
		);
	});

	test('lead any other text to a file that there is', () => {
		fc.assert(
			fc.property(entries, size, fc.string({ unit: 'binary' }), (all, most, text) => {
				const { files, bounds } = writeKeyed(all, write, most);
				expect(files[fileOf(text, bounds)]).toBeDefined();
			}),
		);
	});
});

test('bounds are as short as they can be', () => {
	const keys = ['message', 'messenger', 'number', 'phone'];
	const { bounds } = writeKeyed(new Map(keys.map((each) => [each, 1])), write, 1);
	expect(bounds).toEqual(['messe', 'n', 'p']);
});

test('of a key only what is new is written', () => {
	const together = writeKeyed(
		new Map([
			['connect', 1],
			['connected', 1],
		]),
		write,
		99,
	).files[0]!;
	expect(new TextDecoder().decode(together)).toContain('ed');
	expect(together).toHaveLength(1 + 1 + 7 + 1 + (1 + 1 + 2 + 1));
});

test('no entries are one empty file, so that a site without issues has a file to load', () => {
	const { files, bounds } = writeKeyed(new Map<string, number>(), write, 100);
	expect(bounds).toEqual([]);
	expect(files.map((file) => file.length)).toEqual([0]);
	expect(readKeyed(files[0]!, read)).toEqual(new Map());
});

test('a file that ends too early is an error', () => {
	const [file] = writeKeyed(
		new Map([
			['connect', 300],
			['connected', 300],
		]),
		write,
		99,
	).files as [Uint8Array<ArrayBuffer>];
	for (let length = 1; length < file.length; length++) {
		// It may end between two entries: the checksum of the sealed file tells.
		if (length === 11) continue;
		expect(() => readKeyed(file.slice(0, length), read), String(length)).toThrow('too early');
	}
});
