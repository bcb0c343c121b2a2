import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { PAGEFIND_OPTIONS } from './pagefind-page.ts';

/** A text for Pagefind; answered with the addresses of the pages it finds. */
export interface PagefindQuestion {
	text: string;
	language: string;
	limit: number;
}

interface PagefindInstance {
	options: (options: object) => Promise<void>;
	search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const folder = workerData as string;
const instances = new Map<string, PagefindInstance>();

// Pagefind's browser code runs in Node with these two: it reads its files with `fetch`, and its
// language from the page. A thread of its own keeps them from everything else.
let language = '';
Object.assign(globalThis, {
	fetch: async (url: string) => new Response(await readFile(new URL(url))),
	document: { querySelector: () => ({ getAttribute: () => language }), currentScript: null },
});

parentPort!.on('message', (question: PagefindQuestion) => void answer(question));

async function answer(question: PagefindQuestion): Promise<void> {
	const instance = instances.get(question.language) ?? (await open(question.language));
	const { results } = await instance.search(question.text);
	const pages = await Promise.all(results.slice(0, question.limit).map((result) => result.data()));
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
	parentPort!.postMessage(pages.map(({ url }) => url));
}

async function open(wanted: string): Promise<PagefindInstance> {
	language = wanted;
	const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
		createInstance: () => PagefindInstance;
	};
	const instance = createInstance();
	await instance.options(PAGEFIND_OPTIONS);
	instances.set(wanted, instance);
	return instance;
}
