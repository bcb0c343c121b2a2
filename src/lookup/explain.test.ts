import { expect, test } from 'vitest';
import { lookupLibrary, publishLookup } from '../outputs/fixtures/lookup.ts';

const { find } = await publishLookup(lookupLibrary(), { thorough: true });

test('an answer that is explained says how telling each word is, and how the best wording fits', async () => {
	const { words, results } = await find('xyzzy: Template {name} is paused due to low quality', {
		explain: true,
	});
	const byWord = new Map(words?.map((each) => [each.word, each]));
	expect(byWord.get('xyzzy')).toEqual({ word: 'xyzzy', isKnown: false, information: 1 });
	expect(byWord.get('paused')?.isKnown).toBe(true);
	expect(byWord.get('is')!.information).toBeLessThan(byWord.get('paused')!.information);
	for (const { information } of words!) {
		expect(information).toBeGreaterThanOrEqual(0);
		expect(information).toBeLessThanOrEqual(1);
	}
	expect(results[0]).toMatchObject({ id: 'template-paused', reason: { wording: { share: 1, words: 7 } } });
});

test('nothing is explained where nobody asks for it', async () => {
	const answer = await find('Template is paused due to low quality');
	expect(answer).not.toHaveProperty('words');
	expect(answer.results[0]?.reason).not.toHaveProperty('wording');
});
