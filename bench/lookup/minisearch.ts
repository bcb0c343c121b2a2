import MiniSearch from 'minisearch';
import type { BenchDocument } from './data.ts';
import { MOST_RESULTS, type Engine } from './engine.ts';

/** A document as MiniSearch takes it, both languages as one. */
export interface MiniSearchEntry {
	id: string;
	title: string;
	messages: string;
	codes: string;
	body: string;
}

/** Words of so many letters may be mistyped, in this share of them. */
const FUZZY = { letters: 4, share: 0.2 };

/** MiniSearch over documents. */
export function miniSearch(documents: readonly BenchDocument[]): Engine {
	const index = indexInMiniSearch(documents.map(entryOf));
	return {
		name: 'MiniSearch',
		search: async ({ query }) => ({
			ids: index
				.search(query)
				.slice(0, MOST_RESULTS)
				.map(({ id }) => id as string),
		}),
	};
}

/** The index, with the settings that found most of the development queries. It runs in a page, too. */
export function indexInMiniSearch(entries: readonly MiniSearchEntry[]): MiniSearch<MiniSearchEntry> {
	const index = new MiniSearch<MiniSearchEntry>({
		fields: ['title', 'messages', 'codes', 'body'],
		searchOptions: {
			combineWith: 'OR',
			boost: { codes: 10, messages: 2, title: 2 },
			prefix: false,
			fuzzy: (term) => term.length >= FUZZY.letters && FUZZY.share,
		},
	});
	index.addAll(entries);
	return index;
}

export function entryOf({ id, codes, messages, aliases, texts }: BenchDocument): MiniSearchEntry {
	return {
		id,
		title: texts.map(({ title }) => title).join('\n'),
		messages: [...messages, ...aliases].join('\n'),
		codes: codes.join(' '),
		body: texts.map(({ body }) => body).join('\n'),
	};
}
