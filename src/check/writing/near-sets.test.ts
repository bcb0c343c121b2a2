import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearSets } from './near-sets.ts';

test('lists that share most of their words are near, whatever their order', () => {
	const lists = [
		['the', 'number', 'is', 'not', 'registered'],
		['registered', 'not', 'number', 'the', 'was'],
		['the', 'file', 'is', 'too', 'large'],
	];
	expect(nearSets(lists, 0.6)).toEqual([[0, 1]]);
	expect(nearSets(lists, 0.7)).toEqual([]);
	expect(nearSets([], 0.5)).toEqual([]);
});

test('a list that is near many is paired with a few of them', () => {
	const lists = Array.from({ length: 20 }, (_, place) => ['a', 'b', 'c', 'd', `word${place}`]);
	expect(nearSets(lists, 0.6).filter(([, other]) => other === 19)).toHaveLength(5);
});

test('finds every list that is near an earlier one, as holding each against all does', () => {
	const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
	const lists = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 12 });
	fc.assert(
		fc.property(lists, fc.constantFrom(0.5, 0.75, 0.8, 1), (given, least) => {
			const isNear = (one: string[], other: string[]) => {
				const common = new Set(one).intersection(new Set(other)).size;
				return common >= least * new Set([...one, ...other]).size;
			};
			const found = new Set(nearSets(given, least).map(([, other]) => other));
			const expected = given.flatMap((list, place) =>
				given.slice(0, place).some((earlier) => isNear(earlier, list)) ? [place] : [],
			);
			expect([...found].toSorted((a, b) => a - b)).toEqual(expected);
		}),
	);
});
