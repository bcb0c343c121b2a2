import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
	test.each([
		['’ ‘ ‛ ʼ ` ´', "' ' ' ' ' '"],
		['“ ” „ « »', '" " " " "'],
		['＇＂', '\'"'],
	])('makes one form of the quotes in %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test('makes ordinary letters and digits of full width ones', () => {
		expect(fold('（＃１３１０４７）Ｅｒｒｏｒ')).toBe('(#131047)Error');
		expect(fold('ｴﾗｰ')).toBe('エラー');
	});

	test('takes away what is invisible and stands inside words', () => {
		expect(fold('mes\u00ADsage \u200Bpair\u200Ding\uFEFF')).toBe('message pairing');
		expect(fold('kode \u2068131047\u2069 \u202Aoff\u202C')).toBe('kode 131047 off');
	});

	test('makes spaces of control characters, but for tabs and line breaks', () => {
		expect(fold('a\0b\u001B[31mc\u0085d\te\r\nf')).toBe('a b [31mc d\te\r\nf');
	});

	test('replaces halves of surrogate pairs', () => {
		expect(fold('a\uD83Db\uDE00')).toBe('a\uFFFDb\uFFFD');
		expect(fold('😀')).toBe('😀');
	});

	test('puts an accent and its letter together, whatever invisible stood between them', () => {
		expect(fold('e\u0301')).toBe('é');
		expect(fold('e\u200B\u0301')).toBe('é');
	});

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});
