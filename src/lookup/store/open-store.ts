import { IndexStore } from './index-store.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';

// The build writes it into the published module, which saves a request.
declare const LOOKUP_MANIFEST: Manifest | undefined;

/** The index of a site, as it is published at the time. */
export interface OpenIndex {
	/** Opens it, once and when it is first called. */
	open: () => Promise<IndexStore>;
	/** The index that has taken the place of one whose files are gone; undefined where none has. */
	reopen: (stale: IndexStore) => Promise<IndexStore | undefined>;
}

/**
 * Finds the index of a site.
 *
 * @param folder address of the site's `lookup/`
 * @throws {Error} on opening, where the manifest cannot be loaded or is of another version
 */
export function openIndex(folder: URL, fetchFile: (url: string) => Promise<Response>): OpenIndex {
	const load = async (path: string) => {
		const url = new URL(path, folder).href;
		const response = await fetchFile(url).catch((cause: unknown) => {
			throw new Error(`The lookup index could not be loaded: no answer from ${url}.`, { cause });
		});
		if (!response.ok)
			throw new Error(`The lookup index could not be loaded: ${url} answered ${response.status}.`);
		return response;
	};
	const storeOf = (manifest: Manifest) => {
		if (manifest.version !== INDEX_VERSION) {
			throw new Error(
				`The lookup index has version ${manifest.version}, this lookup reads ${INDEX_VERSION}.`,
			);
		}
		return new IndexStore(manifest, async (path) => new Uint8Array(await (await load(path)).arrayBuffer()));
	};
	const published = async () => storeOf(await readManifest(await load('index.json')));
	let opening: Promise<IndexStore> | undefined;
	const keep = (store: Promise<IndexStore>) => {
		opening = store;
		// A failure is not kept: the network may be back at the next text.
		store.catch(() => {
			if (opening === store) opening = undefined;
		});
		return store;
	};
	return {
		open: () => opening ?? keep(isEmbedded(folder) ? (async () => storeOf(LOOKUP_MANIFEST!))() : published()),
		reopen: async (stale) => {
			const store = await published().catch(() => undefined);
			if (store === undefined || store.manifest.folder === stale.manifest.folder) return undefined;
			return keep(Promise.resolve(store));
		},
	};
}

// The module knows the index it was published with, and may be asked for that of another site.
function isEmbedded(folder: URL): boolean {
	return typeof LOOKUP_MANIFEST !== 'undefined' && new URL('.', import.meta.url).href === folder.href;
}

// Some hosts answer with a page of theirs where a file is missing.
async function readManifest(response: Response): Promise<Manifest> {
	const manifest: unknown = await response.json().catch(() => undefined);
	if (isManifest(manifest)) return manifest;
	throw new Error('The lookup index could not be loaded: its index.json is damaged.');
}

// Of another version no more is known than that.
function isManifest(value: unknown): value is Manifest {
	const { version, folder, terms } = (value ?? {}) as Partial<Manifest>;
	return (
		typeof version === 'number' && (version !== INDEX_VERSION || (Boolean(folder) && Array.isArray(terms)))
	);
}
