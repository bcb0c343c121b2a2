import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { BenchDocument } from './data.ts';
import { MOST_RESULTS, type Engine } from './engine.ts';
import { htmlPage, idOfPage } from './pagefind-page.ts';
import type { PagefindQuestion } from './pagefind-worker.ts';

/** The folder, until the benchmark ends, that Pagefind would leave in a site with a page for each language of each document. */
export async function indexInPagefind(documents: readonly BenchDocument[]): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'known-issues-pagefind-'));
	process.once('exit', () => rmSync(folder, { recursive: true }));
	const { index, errors } = await createIndex();
	if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
	for (const document of documents) {
		for (const text of document.texts) {
			const page = htmlPage(document, text);
			const added = await index.addHTMLFile(page);
			if (added.errors.length > 0)
				throw new Error(`Pagefind refused ${page.url}: ${added.errors.join(', ')}`);
		}
	}
	const written = await index.writeFiles({ outputPath: folder });
	await close();
	if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join(', ')}`);
	return folder;
}

/** Pagefind as Starlight sets it, asked on a page of the query's language. */
export function pagefind(folder: string): Engine {
	const worker = new Worker(new URL('pagefind-worker.ts', import.meta.url), { workerData: folder });
	return {
		name: 'Pagefind',
		search: async ({ query, lang }) => {
			const question: PagefindQuestion = { text: query, language: lang, limit: MOST_RESULTS };
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
			worker.postMessage(question);
			const [addresses] = (await once(worker, 'message')) as [string[]];
			return { ids: addresses.map(idOfPage) };
		},
		close: async () => void (await worker.terminate()),
	};
}
