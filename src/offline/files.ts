import { isFile } from './answers.ts';
import type { IndexFiles } from './index-files.ts';
import type { Handling } from './requests.ts';
import type { Store } from './store.ts';

/** What the worker needs of the event that asks for a file. */
export interface FileRequest {
	url: string;
	load: () => Promise<Response>;
	waitUntil: (work: Promise<unknown>) => void;
}

/** A file, in the way its handling says. It fails as the network does where it is not stored. */
export async function answerFile(
	handling: Exclude<Handling, 'page' | 'none'>,
	{ url, load, waitUntil }: FileRequest,
	store: Store,
	index: IndexFiles,
): Promise<Response> {
	const fromNetwork = async () => {
		const response = await load();
		if (isFile(response)) waitUntil(store.putFile(url, response.clone()));
		return response;
	};
	if (handling === 'newest') {
		try {
			return await fromNetwork();
		} catch (error) {
			const found = await store.file(url);
			if (found) return found.response;
			throw error;
		}
	}
	const found = await store.file(url);
	if (found && handling === 'refreshed') waitUntil(fromNetwork().catch(() => {}));
	if (found) return found.response;
	const held = url.includes('.bin') ? await index.file(url) : undefined;
	return held ?? fromNetwork();
}
