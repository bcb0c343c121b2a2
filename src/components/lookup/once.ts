/**
 * Does something when it is first asked for, and never again, unless it failed.
 *
 * @param load is told how often it was tried before: browsers remember a module that failed to load
 * @example
 * const engine = once((tries) => import(`/engine.js${tries > 0 ? `?${tries}` : ''}`));
 */
export function once<T>(load: (tries: number) => Promise<T>): () => Promise<T> {
	let tries = 0;
	let current: Promise<T> | undefined;
	return () => {
		current ??= load(tries++).catch((error: unknown) => {
			current = undefined;
			throw error;
		});
		return current;
	};
}
