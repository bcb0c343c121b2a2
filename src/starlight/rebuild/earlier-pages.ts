/** Decides page by page whether it is rendered or taken from the last build. */
export interface EarlierPages {
	/**
	 * Is asked from within the page, once all that it is rendered from is there. Never answers where
	 * the page is taken from the last build: then nobody waits for it any more.
	 *
	 * @param address path of the page's address
	 * @param file its file, from the folder of the site, with `/`
	 * @param facts all that it is rendered from
	 */
	decide: (address: string, file: string, facts: string) => Promise<void>;
}

// The page is rendered by a bundle, which has a copy of its own of every module.
const SHARED = Symbol.for('starlight-known-issues/earlier-pages');
type Shared = typeof globalThis & { [SHARED]?: EarlierPages | undefined };

/** The pages of the last build, while a build renders those of the next. */
export function earlierPages(): EarlierPages | undefined {
	return (globalThis as Shared)[SHARED];
}

/** Sets what pages ask; undefined once all are rendered. */
export function shareEarlierPages(pages: EarlierPages | undefined): void {
	(globalThis as Shared)[SHARED] = pages;
}
