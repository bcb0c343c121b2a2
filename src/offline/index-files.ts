import { seal, unseal } from '../lookup/store/seal.ts';
import { readWhole } from '../lookup/store/whole.ts';
import { fileKey } from './keys.ts';
import type { Store } from './store.ts';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Answers for single files of the lookup's index out of the one that holds all of a locale. */
export class IndexFiles {
	readonly #store: Store;
	readonly #read = new Map<string, Promise<Files | undefined>>();

	constructor(store: Store) {
		this.#store = store;
	}

	/** A file as the site publishes it, or one that reads the same; undefined where it is not stored. */
	async file(url: string): Promise<Response | undefined> {
		const folder = new URL('.', fileKey(url)).href;
		const name = fileKey(url).slice(folder.length);
		const wholes = (await this.#store.keys('files')).filter((key) => key.startsWith(`${folder}whole-`));
		for (const whole of wholes) {
			const contents = (await this.#filesOf(whole))?.get(name);
			if (!contents) continue;
			const headers = { 'Content-Type': 'application/octet-stream' };
			return new Response(await seal(contents), { headers });
		}
		return undefined;
	}

	#filesOf(whole: string): Promise<Files | undefined> {
		const files = this.#read.get(whole) ?? this.#open(whole);
		this.#read.set(whole, files);
		return files;
	}

	async #open(whole: string): Promise<Files | undefined> {
		const found = await this.#store.file(whole);
		if (!found) return undefined;
		const locale = Number(/whole-(\d+)\.bin$/.exec(whole)?.[1]);
		try {
			return readWhole(await unseal(new Uint8Array(await found.response.arrayBuffer())), locale);
		} catch {
			// It is damaged: the files are loaded as they would be without it.
			return undefined;
		}
	}
}
