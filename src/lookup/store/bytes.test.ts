import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';

const number = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const text = fc
	.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
	.map((value) => value.toWellFormed());

test('numbers and texts are read as they were written', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(number, text)), (values) => {
			const writer = new ByteWriter();
			for (const value of values) {
				if (typeof value === 'number') writer.number(value);
				else writer.text(value);
			}
			expect(writer.toBytes()).toHaveLength(writer.length);
			const reader = new ByteReader(writer.toBytes());
			expect(values.map((value) => (typeof value === 'number' ? reader.number() : reader.text()))).toEqual(
				values,
			);
			expect(reader.atEnd).toBe(true);
		}),
	);
});

test.each([
	[0, 1],
	[127, 1],
	[128, 2],
	[16_383, 2],
	[16_384, 3],
	[2 ** 32 - 1, 5],
])('%d takes %d bytes', (value, bytes) => {
	const writer = new ByteWriter();
	writer.number(value);
	expect(writer.length).toBe(bytes);
});

test('one writer is put behind another', () => {
	const [first, second] = [new ByteWriter(), new ByteWriter()];
	first.text('é');
	second.byte(7);
	first.append(second);
	expect([...first.toBytes()]).toEqual([2, 0xc3, 0xa9, 7]);
});

test('contents that end too early are an error', () => {
	const writer = new ByteWriter();
	writer.text('message');
	writer.number(100_000);
	const bytes = writer.toBytes();
	for (let length = 0; length < bytes.length; length++) {
		const reader = new ByteReader(bytes.slice(0, length));
		expect(() => [reader.text(), reader.number()]).toThrow('The index file ends too early.');
	}
});
