import { cacheName } from './cache-names.ts';
import { fileKey, pageKey } from './keys.ts';

const STORED = 'known-issues-stored';
const ADDRESS = 'known-issues-address';

/** What was stored: the answer, the address it was asked for at, and when, in milliseconds since 1970. */
export interface Stored {
	response: Response;
	address: string;
	stored: number;
}

/**
 * The caches of a site. Nothing here fails: where a browser has no room, or none for us, nothing is
 * found, and readers are answered from the network as they were before.
 */
export class Store {
	readonly #root: string;

	/** @param root path of the site's root, with a slash at its end */
	constructor(root: string) {
		this.#root = root;
	}

	page(url: string): Promise<Stored | undefined> {
		return this.#find('pages', pageKey(url));
	}

	file(url: string): Promise<Stored | undefined> {
		return this.#find('files', fileKey(url));
	}

	/** Takes the answer's body. */
	putPage(url: string, response: Response): Promise<void> {
		return this.#put('pages', pageKey(url), url, response);
	}

	/** Takes the answer's body. */
	putFile(url: string, response: Response): Promise<void> {
		return this.#put('files', fileKey(url), url, response);
	}

	/** Addresses of what is stored, in the order in which it was. */
	async keys(kind: 'pages' | 'files'): Promise<string[]> {
		const keys = await this.#quietly(async () => (await this.#open(kind)).keys());
		return (keys ?? []).map(({ url }) => url);
	}

	async drop(kind: 'pages' | 'files', keys: readonly string[]): Promise<void> {
		await this.#quietly(async () => {
			const cache = await this.#open(kind);
			await Promise.all(keys.map((key) => cache.delete(key)));
		});
	}

	#find(kind: 'pages' | 'files', key: string): Promise<Stored | undefined> {
		return this.#quietly(async () => {
			const response = await (await this.#open(kind)).match(key, { ignoreVary: true });
			const header = (name: string) => response?.headers.get(name) ?? '';
			return response && { response, address: header(ADDRESS), stored: Number(header(STORED)) };
		});
	}

	async #put(kind: 'pages' | 'files', key: string, url: string, { body, headers }: Response): Promise<void> {
		const stamped = new Headers(headers);
		stamped.set(STORED, String(Date.now()));
		stamped.set(ADDRESS, fileKey(url));
		// What varies with the request would be found by no other.
		stamped.delete('Vary');
		await this.#quietly(async () =>
			(await this.#open(kind)).put(key, new Response(body, { headers: stamped })),
		);
	}

	#open(kind: 'pages' | 'files'): Promise<Cache> {
		return caches.open(cacheName(this.#root, kind));
	}

	async #quietly<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
		try {
			return await act();
		} catch {
			return undefined;
		}
	}
}
