import { expect, test } from 'vitest';
import { ByteWriter } from './bytes.ts';
import { readWhole } from './whole.ts';

function write(kinds: readonly (readonly number[][])[]): Uint8Array<ArrayBuffer> {
	const writer = new ByteWriter();
	for (const files of kinds) {
		writer.number(files.length);
		for (const bytes of files) {
			writer.number(bytes.length);
			for (const byte of bytes) writer.byte(byte);
		}
	}
	return writer.toBytes();
}

test('the file of a whole locale holds every other by its name', () => {
	const whole = write([[[1, 2], []], [[3]], [[4, 5]]]);
	const files = Array.from(readWhole(whole, 1), ([name, bytes]) => [name, ...bytes]);
	expect(files).toEqual([['t0.bin', 1, 2], ['t1.bin'], ['c0.bin', 3], ['r1-0.bin', 4, 5]]);
});

test('a file that ends too early is refused', () => {
	const whole = write([[[1, 2]], [], [[3]]]);
	expect(() => readWhole(whole.slice(0, -1), 0)).toThrow(RangeError);
});
