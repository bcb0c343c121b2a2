import { describe, expect, test } from 'vitest';
import type { Term } from '../index/postings.ts';
import type { Plan } from '../query/plan.ts';
import type { IndexStore } from '../store/index-store.ts';
import { gather } from './gather.ts';

const term = (document: number): Term => ({ frequency: 1, postings: [{ document, impact: 1, places: [] }] });

/** An index with one term in each file. */
function storeOf(terms: readonly string[]) {
	const loaded: string[] = [];
	const fileOf = (word: string) => terms.filter((each) => each <= word).length;
	const store = {
		manifest: { documents: 3 },
		codeFile: () => 0,
		codesIn: async () => new Map(),
		termFile: fileOf,
		termsIn: async (file: number) => {
			const word = terms[file - 1] ?? '';
			loaded.push(word);
			return new Map([[word, term(file)]]);
		},
	} as unknown as IndexStore;
	return { store, loaded };
}

const planOf = (words: Record<string, string[]>): Plan => ({
	codes: [],
	words: Object.entries(words).map(([word, terms], index) => ({
		word,
		terms,
		quoted: false,
		positions: [index],
	})),
});

describe('gather', () => {
	test('finds a word in a later form where the likeliest is not there', async () => {
		const { store } = storeOf(['aaa', 'tampil']);
		const { terms } = await gather(planOf({ ditampilkan: ['ditampilkan', 'tampil'] }), store, 9);
		expect(terms.get('ditampilkan')).toEqual([{ ...term(2), likeness: 1 }]);
	});

	test('prefers the likeliest form where both are there', async () => {
		const { store } = storeOf(['ditampilkan', 'tampil']);
		const { terms } = await gather(planOf({ ditampilkan: ['ditampilkan', 'tampil'] }), store, 9);
		expect(terms.get('ditampilkan')).toEqual([{ ...term(1), likeness: 1 }]);
	});

	test('asks for the likeliest form of every word before any other form', async () => {
		const { store, loaded } = storeOf(['a', 'b', 'c']);
		const { asked } = await gather(planOf({ one: ['a', 'c'], two: ['b'] }), store, 2);
		expect(loaded).toEqual(['a', 'b']);
		expect([...asked]).toEqual(['one', 'two']);
	});

	test('does not count a word as asked for whose files are too many', async () => {
		const { store } = storeOf(['a', 'b']);
		const { asked } = await gather(planOf({ one: ['a'], two: ['b'] }), store, 1);
		expect([...asked]).toEqual(['one']);
	});
});
