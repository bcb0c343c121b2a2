import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const byNode = (text: string) => createHash('sha256').update(text).digest('hex');

test('is that of the standard’s example', () => {
	expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('is that of Node for texts of every length around a block', () => {
	for (let length = 0; length < 200; length += 1) {
		const text = 'é'.repeat(length % 3) + 'a'.repeat(length);
		expect(sha256(text), String(length)).toBe(byNode(text));
	}
});

test('is that of Node for any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
			expect(sha256(text)).toBe(byNode(text));
		}),
	);
});
