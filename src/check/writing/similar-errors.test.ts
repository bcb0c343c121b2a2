import { describe, expect, test } from 'vitest';
import { problemsBetween } from './fixtures/writing.ts';
import { messagesAreDistinct } from './similar-errors.ts';

const file = (id: string, message: string, fields: object = {}) => ({ id, errors: [{ message }], ...fields });
const between = (...files: Parameters<typeof problemsBetween>[1][]) =>
	problemsBetween(messagesAreDistinct, ...files);

describe('messages of two issues', () => {
	test('that are the same but for case, digits, punctuation and placeholders are a warning', () => {
		expect(
			between(
				file('a', 'Cannot send to {phone}: limit 5 reached'),
				file('b', 'Cannot send to {number} – Limit 100 reached!'),
			),
		).toMatchInlineSnapshot(`
			[
			  "warning en/b.mdx: "Cannot send to {number} – Limit 100 reached!" is the same message as "Cannot send to {phone}: limit 5 reached" of the issue "a" (en/a.mdx).",
			]
		`);
	});

	test('that share nearly all their words are a note', () => {
		expect(
			between(
				file('a', 'The number is not registered with this account'),
				file('b', 'The number was not registered with this account.'),
			),
		).toMatchInlineSnapshot(`
			[
			  "note en/b.mdx: "The number was not registered with this account." is nearly the message "The number is not registered with this account" of the issue "a" (en/a.mdx).",
			]
		`);
	});

	test.each([
		['differ in what they say', 'Message header format is incorrect', 'Message footer format is incorrect'],
		['are too short to tell', 'Not sent', 'not sent!'],
		['say the same in other words', 'The limit of messages was reached', 'Too many messages in a short time'],
	])('are apart where they %s', (_why, one, other) => {
		expect(between(file('a', one), file('b', other))).toEqual([]);
	});

	test('are meant so where both name each other as related', () => {
		const [one, other] = ['Cannot send: limit reached', 'cannot send, limit reached'];
		expect(between(file('a', one, { related: ['b'] }), file('b', other, { related: ['a'] }))).toEqual([]);
		expect(between(file('a', one, { related: ['b'] }), file('b', other))).toHaveLength(1);
	});

	test('are left to the rule for shared errors where that reports them', () => {
		const errors = [{ message: 'Cannot send: limit reached', code: '80007' }];
		expect(between({ id: 'a', errors }, { id: 'b', errors })).toEqual([]);
		expect(between(file('a', 'Cannot send now'), file('b', 'cannot send NOW'))).toEqual([]);
		expect(
			between({ id: 'a', errors }, { id: 'b', errors: [{ message: errors[0]!.message, code: '4' }] }),
		).toHaveLength(1);
	});

	test('of one language are compared, and not an issue with its translation', () => {
		const message = 'Cannot send: limit reached';
		expect(between(file('a', message), file('a', message, { language: 'id' }))).toEqual([]);
		expect(between(file('a', message), file('b', message.toUpperCase(), { language: 'id' }))).toEqual([]);
		const french = [
			file('a', 'Envoi impossible : limite atteinte'),
			file('b', 'Envoi impossible, limite atteinte'),
		];
		expect(between(...french.map((fields) => ({ ...fields, language: 'fr' })))).toHaveLength(1);
	});
});

test('a message that an issue has twice is a note; with another code or a code in it, it is another', () => {
	const twice = (...errors: object[]) => between({ id: 'a', errors });
	expect(twice({ message: 'Limit is reached' }, { message: 'limit is reached.' })).toMatchInlineSnapshot(`
		[
		  "note en/a.mdx: "limit is reached." is errors[1] once more, but for case and punctuation.",
		]
	`);
	expect(
		twice({ message: 'Limit is reached', code: '4' }, { message: '(#4) Limit is reached', code: '4' }),
	).toEqual([]);
	expect(
		twice({ message: 'Limit is reached', code: '4' }, { message: 'Limit is reached', code: '5' }),
	).toEqual([]);
});

test('thousands of messages that are all alike take no longer than they must', () => {
	const files = Array.from({ length: 4000 }, (_, place) =>
		file(`a${place}`, `Cannot send: limit ${place} reached`),
	);
	const started = performance.now();
	expect(between(...files)).toHaveLength(3999);
	expect(performance.now() - started).toBeLessThan(5000);
});
