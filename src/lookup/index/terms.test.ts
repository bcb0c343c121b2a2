import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutVolatile } from '../query/volatile.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';
import { wordsOf } from '../text/words.ts';
import { termsOf } from './terms.ts';

test('terms are words without endings, and without what differs from one occurrence to the next', () => {
	expect(termsOf('Messages were not sent\nto https://api.example/v1 at 11:15:09', 'en')).toEqual([
		'messag',
		'were',
		'not',
		'sent',
		'to',
		'at',
	]);
});

test('nothing volatile is kept for the sake of speed, whatever the text', () => {
	const part = fc.constantFrom(
		'https://a.example/b',
		'name@host.example',
		'2026-01-02T11:15:09.954Z',
		'11:15:09,123',
		'deadbeef-cafe-face-babe-deadbeefcafe',
		'DEADBEEF-cafe-face-babe-deadbeefcafe',
		'a1b2c3d4e5f6',
		'wamid.HBgL',
		'Ab1_cdefghijklmnopqrs==',
		'+62 812-3456 7890',
		'C:\\src\\main.cpp(12,5)',
		'/app/index.ts:3:7',
		'main.cpp',
		'.js',
		'plain',
		'Message',
		'...',
		'-',
		' ',
		'\n',
		'\r\n',
		'\u2028',
		'٣٤',
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 12 }), fc.string(), (parts, any) => {
			const text = parts.join('') + any;
			const slowly = wordsOf(withoutVolatile(fold(text))).map((word) => stem(word, 'en'));
			expect(termsOf(text, 'en')).toEqual(slowly);
		}),
		{ numRuns: 5000 },
	);
});
