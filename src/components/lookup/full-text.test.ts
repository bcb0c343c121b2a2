import { describe, expect, test } from 'vitest';
import { searchPages, tellingWords, type Pagefind, type PagefindResult } from './full-text.ts';

/** A Pagefind that finds the pages with all words of a text, each with one point a word. */
function pagefind(pages: Record<string, string>, asked: string[] = []): Pagefind {
	return {
		search: async (text) => {
			asked.push(text);
			const words = text.toLowerCase().split(/\s+/);
			const results = Object.entries(pages).flatMap(([id, content]): PagefindResult[] =>
				words.every((word) => content.split(' ').includes(word))
					? [{ id, score: words.length, data: async () => ({ url: id, excerpt: '', content, meta: {} }) }]
					: [],
			);
			return { results };
		},
	};
}

describe('searching pages', () => {
	test('finds pages with any of the words, those with most of them first', async () => {
		const found = pagefind({ one: 'cloud', all: 'cloud api error', none: 'nothing', two: 'cloud error' });
		const { results } = await searchPages(found, 'cloud api error x9', ['cloud', 'api', 'error']);
		expect(results.map(({ id }) => id)).toEqual(['all', 'two', 'one']);
	});

	test('loses nothing that Pagefind finds by itself, and puts it first', async () => {
		const found = pagefind({ some: 'the cloud', every: 'the cloud is far' });
		const { results } = await searchPages(found, 'is the cloud far', ['cloud', 'far']);
		expect(results.map(({ id }) => id)).toEqual(['every', 'some']);
	});

	test('asks for the words only where the text is long', async () => {
		const asked: string[] = [];
		await searchPages(pagefind({}, asked), 'x '.repeat(1000), ['a', 'b']);
		expect(asked).toEqual(['a', 'b']);
	});

	test('takes no answer for none', async () => {
		const { results } = await searchPages({ search: async () => null }, 'a b', ['a', 'b']);
		expect(results).toEqual([]);
	});
});

describe('the words that say most', () => {
	test('are those that issues were found by, then long ones, and no long numbers', () => {
		const words = tellingWords('The webhook 6281234567890 has not been subscribed', ['not', 'Webhook']);
		expect(words).toEqual(['not', 'webhook', 'subscribed', 'been', 'the', 'has', '6281234567890']);
	});

	test('are eight at most, and short ones only where there are no others', () => {
		expect(tellingWords('alpha beta gamma delta epsilon zeta eta theta iota kappa', [])).toHaveLength(8);
		expect(tellingWords('to be', [])).toEqual(['to', 'be']);
		expect(tellingWords('番号', [])).toEqual(['番号']);
		expect(tellingWords('?!', [])).toEqual([]);
	});
});
