import { expect, test } from 'vitest';
import { pagefindOptions } from './pagefind-options.ts';

const RANKING = {
	pageLength: 0.1,
	termFrequency: 0.1,
	termSaturation: 2,
	termSimilarity: 9,
	diacriticSimilarity: 0.8,
};

test('Pagefind ranks as Starlight has it where the site says nothing', () => {
	for (const nothing of [undefined, true, false, {}])
		expect(pagefindOptions(nothing)).toEqual({ ranking: RANKING });
});

test('what the site says wins, also for other sites that are searched', () => {
	const mergeIndex = [{ bundlePath: '/other/pagefind', language: 'en', ranking: { pageLength: 0.5 } }];
	expect(pagefindOptions({ indexWeight: 2, ranking: { termFrequency: 1 }, mergeIndex })).toEqual({
		indexWeight: 2,
		ranking: { ...RANKING, termFrequency: 1 },
		mergeIndex: [{ bundlePath: '/other/pagefind', language: 'en', ranking: { ...RANKING, pageLength: 0.5 } }],
	});
});
