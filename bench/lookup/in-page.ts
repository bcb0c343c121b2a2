import type { Lookup } from '../../src/lookup/lookup.ts';

// These functions run in the page: each is sent there by itself and sees nothing of this file.

/** Our lookup, cold. */
export async function askOurs(text: string): Promise<void> {
	const { createLookup } = (await import(String(new URL('/lookup/lookup.js', location.href)))) as {
		createLookup: (baseUrl: string) => Lookup;
	};
	await createLookup(location.origin)(text, { locale: document.documentElement.lang });
}

/**
 * Pagefind, cold, as Starlight's search asks it: with the first five results. Without its worker,
 * whose requests cannot be seen; the same code runs in the page instead.
 */
export async function askPagefind(text: string): Promise<void> {
	const pagefind = (await import(String(new URL('/pagefind/pagefind.js', location.href)))) as {
		options: (options: object) => Promise<void>;
		search: (text: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
	};
	await pagefind.options({ excerptLength: 12, noWorker: true });
	const { results } = await pagefind.search(text);
	await Promise.all(results.slice(0, 5).map((result) => result.data()));
}

/** Milliseconds that our lookup takes for each text the second time. */
export async function timeOurs(texts: readonly string[]): Promise<number[]> {
	const { createLookup } = (await import(String(new URL('/lookup/lookup.js', location.href)))) as {
		createLookup: (baseUrl: string) => Lookup;
	};
	const lookup = createLookup(location.origin);
	for (const text of texts) await lookup(text);
	const times: number[] = [];
	for (const text of texts) {
		const start = performance.now();
		await lookup(text);
		times.push(performance.now() - start);
	}
	return times;
}

/** Milliseconds that MiniSearch takes for each text the second time. */
export async function timeMiniSearch(texts: readonly string[]): Promise<number[]> {
	const { indexInMiniSearch } = (await import(
		String(new URL('/peer/minisearch.js', location.href))
	)) as typeof import('./minisearch.ts');
	const index = indexInMiniSearch((await (await fetch('/peer/documents.json')).json()) as []);
	for (const text of texts) index.search(text);
	return texts.map((text) => {
		const start = performance.now();
		index.search(text);
		return performance.now() - start;
	});
}

/** How long a text took. */
export interface Paste {
	/** Milliseconds from the question to the answer. */
	total: number;
	/** The longest time of it in which the page could do nothing else. */
	blocked: number;
	/** The first issue that was found. */
	first: string | undefined;
}

/** Our lookup with a long text, its module and nothing else being there, and the floor: its words put into a set. */
export async function timePaste(text: string): Promise<{ ours: Paste; floor: Paste }> {
	const { createLookup } = (await import(String(new URL('/lookup/lookup.js', location.href)))) as {
		createLookup: (baseUrl: string) => Lookup;
	};
	// A message to itself comes back as soon as the page is free; timers are slowed down.
	const { port1, port2 } = new MessageChannel();
	let [free, blocked] = [0, 0];
	port1.addEventListener('message', () => {
		const now = performance.now();
		[free, blocked] = [now, Math.max(blocked, now - free)];
		port2.postMessage(0);
	});
	port1.start();
	port2.postMessage(0);
	const measure = async (work: () => Promise<string | undefined>): Promise<Paste> => {
		await new Promise((resolve) => setTimeout(resolve, 20));
		[free, blocked] = [performance.now(), 0];
		const start = free;
		const first = await work();
		const total = performance.now() - start;
		await new Promise((resolve) => setTimeout(resolve, 20));
		return { total, blocked, first };
	};
	const floor = await measure(async () => {
		const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
		return [...words][0];
	});
	const lookup = createLookup(location.origin);
	const ours = await measure(async () => (await lookup(text)).results[0]?.id);
	port1.close();
	return { ours, floor };
}
