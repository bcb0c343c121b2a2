import { IndexStore } from './index-store.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';

// The build writes it into the published module, which saves a request.
declare const LOOKUP_MANIFEST: Manifest | undefined;

/**
 * A function that opens the index of a site, once and when it is first called.
 *
 * @param folder address of the site's `lookup/`
 * @throws {Error} where the manifest cannot be loaded or is of another version
 */
export function storeOpener(
	folder: URL,
	fetchFile: (url: string) => Promise<Response>,
): () => Promise<IndexStore> {
	const load = async (path: string) => {
		const url = new URL(path, folder).href;
		const response = await fetchFile(url).catch((cause: unknown) => {
			throw new Error(`The lookup index could not be loaded: no answer from ${url}.`, { cause });
		});
		if (!response.ok)
			throw new Error(`The lookup index could not be loaded: ${url} answered ${response.status}.`);
		return response;
	};
	let opening: Promise<IndexStore> | undefined;
	return () => {
		opening ??= (async () => {
			const embedded = typeof LOOKUP_MANIFEST === 'undefined' ? undefined : LOOKUP_MANIFEST;
			const manifest = embedded ?? (await readManifest(await load('index.json')));
			if (manifest.version !== INDEX_VERSION) {
				throw new Error(
					`The lookup index has version ${manifest.version}, this lookup reads ${INDEX_VERSION}.`,
				);
			}
			return new IndexStore(manifest, async (path) => new Uint8Array(await (await load(path)).arrayBuffer()));
		})();
		// A failure is not kept: the network may be back at the next text.
		opening.catch(() => (opening = undefined));
		return opening;
	};
}

// Some hosts answer with a page of theirs where a file is missing.
async function readManifest(response: Response): Promise<Manifest> {
	const manifest: unknown = await response.json().catch(() => undefined);
	if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return manifest as Manifest;
	throw new Error('The lookup index could not be loaded: its index.json is damaged.');
}
