import type { FilterFile, Row, RowsFile, WordsFile } from '../../starlight/list-page.ts';
import { placesOf, wordsFileOf, wordsLookedFor } from './find-words.ts';

/** Reads a file of JSON by its name. */
export type ReadFile = (name: string, isFirst: boolean) => Promise<unknown>;

/** The data of a list, read in parts when they are needed, and kept. */
export class FilterData {
	readonly #read: ReadFile;
	readonly #parts = new Map<string, Promise<{ version: string }>>();

	constructor(read: ReadFile) {
		this.#read = read;
	}

	/** By what the issues can be chosen. */
	async facets(): Promise<FilterFile> {
		return (await this.#part('facets.json', true)) as FilterFile;
	}

	/** Places of the issues that have all words of a text; undefined where it has no words. */
	async withWords(text: string): Promise<ReadonlySet<number> | undefined> {
		const words = wordsLookedFor(text);
		if (words.length === 0) return undefined;
		const { initials } = await this.facets();
		const [first, ...others] = await Promise.all(
			words.map(async (word) => {
				const name = wordsFileOf(word, initials);
				if (name === undefined) return new Set<number>();
				return placesOf((await this.#current<WordsFile>(`words-${name}.json`)).words, word);
			}),
		);
		return new Set([...first!].filter((place) => others.every((places) => places.has(place))));
	}

	/** What the list shows of issues. */
	async rows(places: readonly number[]): Promise<Row[]> {
		const { rowsPerFile } = await this.facets();
		return Promise.all(
			places.map(async (place) => {
				const name = `rows-${Math.floor(place / rowsPerFile)}.json`;
				return (await this.#current<RowsFile>(name)).rows[place % rowsPerFile]!;
			}),
		);
	}

	// The site may have changed since the first file was read. Then all of them are read again.
	async #current<File extends { version: string }>(name: string): Promise<File> {
		const { version } = await this.facets();
		// A copy that the browser kept of another state has another address.
		const part = await this.#part(`${name}?${version}`);
		if (part.version === version) return part as File;
		this.#parts.clear();
		throw new Error(`${name} is of another state of the site.`);
	}

	#part(name: string, isFirst = false): Promise<{ version: string }> {
		const part =
			this.#parts.get(name) ??
			this.#read(name, isFirst).then(
				(data) => data as { version: string },
				(error: unknown) => {
					this.#parts.clear();
					throw error;
				},
			);
		this.#parts.set(name, part);
		return part;
	}
}

/** Does something with the data, and once more if it failed: it was of two states of the site. */
export async function tried<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch {
		return work();
	}
}
