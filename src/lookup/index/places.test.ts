import { describe, expect, test } from 'vitest';
import { placesIn } from './places.ts';
import { PLACEHOLDER_WIDTH, SHARE_LEVELS } from './postings.ts';

const places = (text: string, codes: string[] = [], information = (_term: string) => 1) =>
	Object.fromEntries(
		Array.from(placesIn({ text, language: 'de' }, 0, codes, information), ([term, place]) => [term, place]),
	);
const positions = (text: string, codes?: string[]) =>
	Object.fromEntries(Object.entries(places(text, codes)).map(([term, place]) => [term, place.positions]));

describe('the places of a template', () => {
	test('count words from its beginning', () => {
		expect(positions('Message not sent, message lost')).toEqual({
			message: [0, 3],
			not: [1],
			sent: [2],
			lost: [4],
		});
	});

	test('leave room for what a placeholder stands for', () => {
		expect(positions('Template {name} paused')).toEqual({ template: [0], paused: [1 + PLACEHOLDER_WIDTH] });
		expect(positions('{name} paused')).toEqual({ paused: [PLACEHOLDER_WIDTH] });
	});

	test.each(['{name}', '{phone_number}', '{0}', '{function name}', '{}'])(
		'take %s for a placeholder',
		(text) => {
			expect(positions(`a1 ${text} b2`)).toEqual({ a1: [0], b2: [1 + PLACEHOLDER_WIDTH] });
		},
	);

	test('take the braces of JSON for what they are', () => {
		expect(positions('{"error":{"message":"expired"}}')).toEqual({ error: [0], message: [1], expired: [2] });
	});

	test('leave the codes of the issue out', () => {
		expect(positions('131047 message', ['131047'])).toEqual({ message: [0] });
	});

	test('share what the template tells among its words', () => {
		const telling = places('Message throttled', [], (term) => (term === 'throttled' ? 2 : 1));
		expect(telling['throttled']!.share).toBe(Math.round((2 / 3) * SHARE_LEVELS));
		expect(telling['message']!.share).toBe(Math.round((1 / 3) * SHARE_LEVELS));
	});

	test('tell nothing where no word does', () => {
		expect(places('Message', [], () => 0)['message']!.share).toBe(0);
		expect(places('{name}')).toEqual({});
	});
});
