import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestChain, type Link } from './chain.ts';

/** Words of a template that stand in a text: `place in the template @ places in the text`. */
function links(...words: [position: number, ...at: number[]][]): Link[] {
	return words.map(([position, ...at]) => ({ position, at, share: 1 / words.length, information: 1 }));
}

describe('the longest chain', () => {
	test('of a message that stands in the text is the whole message', () => {
		const chain = longestChain(links([0, 5], [1, 6], [2, 7]));
		expect(chain).toMatchObject({ information: 3, adjacent: 2, length: 3 });
		expect(chain.share).toBeCloseTo(1);
	});

	test('does not depend on the order in which words were found', () => {
		const words = links([0, 5], [1, 6, 20], [2, 7]);
		expect(longestChain(words.toReversed())).toEqual(longestChain(words));
	});

	test('has no words in the wrong order', () => {
		expect(longestChain(links([0, 9], [1, 5], [2, 1]))).toMatchObject({ length: 1, adjacent: 0 });
	});

	test('goes on where somebody put a few words between, not where many stand', () => {
		expect(longestChain(links([0, 0], [1, 3])).length).toBe(2);
		expect(longestChain(links([0, 0], [1, 40])).length).toBe(1);
	});

	test('lets a placeholder be as long as it is wide', () => {
		expect(longestChain(links([0, 0], [17, 2])).length).toBe(2);
		expect(longestChain(links([0, 0], [17, 12])).length).toBe(2);
		expect(longestChain(links([0, 0], [17, 60])).length).toBe(1);
	});

	test('takes the place of a repeated word that fits', () => {
		expect(longestChain(links([0, 0, 30], [1, 31], [2, 32]))).toMatchObject({ length: 3, adjacent: 2 });
	});

	test('is the most telling one, not the one with the most words', () => {
		const telling: Link = { position: 3, at: [0], share: 0.7, information: 9 };
		expect(longestChain([...links([0, 10], [1, 11]), telling]).information).toBe(9);
	});

	test('of nothing is nothing', () => {
		expect(longestChain([])).toEqual({ share: 0, information: 0, adjacent: 0, length: 0 });
	});

	test('never has more than there is', () => {
		const word = fc.tuple(fc.nat(30), fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }));
		fc.assert(
			fc.property(fc.uniqueArray(word, { selector: ([position]) => position }), (words) => {
				const all = links(...words.map(([position, at]) => [position, ...at] as [number, ...number[]]));
				const chain = longestChain(all);
				expect(chain.length).toBeLessThanOrEqual(all.length);
				expect(chain.share).toBeLessThanOrEqual(1);
				expect(chain.adjacent).toBeLessThanOrEqual(chain.information);
			}),
		);
	});
});
