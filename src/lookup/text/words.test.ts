import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

describe('the words of a text', () => {
	test.each([
		['English', 'Message isn’t delivered, try again!', ['message', 'isn', 'delivered', 'try', 'again']],
		['Indonesian', 'Pesan-pesan gagal (lagi).', ['pesan', 'pesan', 'gagal', 'lagi']],
		['German', 'Größe überschritten', ['größe', 'überschritten']],
		['Hindi, whose vowels are marks', 'संदेश विफल', ['संदेश', 'विफल']],
		['Arabic', 'فشل الإرسال', ['فشل', 'الإرسال']],
		['Korean', '메시지 전송 실패', ['메시지', '전송', '실패']],
	])('are those between spaces and punctuation in %s', (_language, text, words) => {
		expect(wordsOf(fold(text))).toEqual(words);
	});

	test.each([
		['Japanese', 'メッセージを送信できません', ['メッセージ', 'を', '送信']],
		['Chinese', '无法发送消息', ['无法', '发送', '消息']],
		['Thai', 'ส่งข้อความไม่สำเร็จ', ['ส่ง', 'ไม่']],
	])('are found without spaces in %s', (_language, text, words) => {
		expect(wordsOf(fold(text))).toEqual(expect.arrayContaining(words));
	});

	test('of a script without spaces are apart from letters and digits beside them', () => {
		expect(wordsOf('エラー131047が発生しました')).toEqual(
			expect.arrayContaining(['エラー', '131047', '発生']),
		);
	});

	test('keep numbers and underscores', () => {
		expect(wordsOf('Code: 131_047, ERR_X 4 of 20')).toEqual(['code', '131_047', 'err_x', '4', 'of', '20']);
	});

	test('are no single letters', () => {
		expect(wordsOf('a _ b C ñ ok')).toEqual(['ok']);
	});

	test('are not emoji, punctuation or marks alone', () => {
		expect(wordsOf('😀 ✅ … — {} \u0301 \u2028')).toEqual([]);
		expect(wordsOf('')).toEqual([]);
	});

	test('are the same in capitals', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text));
			}),
		);
	});

	test('are in lower case and hold no space, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const word of wordsOf(fold(text))) expect(word).toMatch(/^[\p{L}\p{N}\p{M}_]+$/u);
			}),
		);
	});
});
