import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idRefusal, nearIds, proposeId } from './ids.ts';

const TAKEN = new Map([['pairing-error', 'en/issues/pairing-error.mdx']]);

test.each([
	[
		'pairing-error',
		'The id "pairing-error" is taken by en/issues/pairing-error.mdx. Choose another, or edit that issue.',
	],
	[
		'Not Sent!',
		'"Not Sent!" cannot be an id: use lower-case letters, digits and hyphens, such as "not-sent".',
	],
	['index', '"index" cannot be an id: use lower-case letters, digits and hyphens.'],
	['not-sent', undefined],
])('of %j it says %j', (id, refusal) => expect(idRefusal(id, TAKEN)).toBe(refusal));

test('an id is made of the first text that has letters for one, and is free', () => {
	expect(proposeId(['エラー', 'Pairing error'], TAKEN)).toBe('pairing-error-2');
	expect(proposeId(['エラー'], TAKEN)).toBeUndefined();
	expect(proposeId(['A message that goes on and on until nobody can remember it'], TAKEN)).toBe(
		'a-message-that-goes-on-and-on-until-nobody-can',
	);
});

test('what is proposed can always be used', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
			const id = proposeId([text], TAKEN);
			if (id !== undefined) expect(idRefusal(id, TAKEN)).toBeUndefined();
		}),
	);
});

test('ids are near by their letters and by their words', () => {
	const ids = ['pairing-error', 'payment-issue', 'error'];
	expect(nearIds('pairing-eror', ids)).toEqual(['pairing-error']);
	expect(nearIds('error-while-pairing', ids)).toEqual(['pairing-error']);
	expect(nearIds('unknown-thing', ids)).toEqual([]);
});
