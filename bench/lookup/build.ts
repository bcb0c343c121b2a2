import { performance } from 'node:perf_hooks';
import { entryOf, indexInMiniSearch } from './minisearch.ts';
import { lookupModule } from './module.ts';
import { indexOf, type SiteFiles } from './ours.ts';
import { compress } from './server.ts';
import { kilobytes, milliseconds } from './report/table.ts';
import type { BenchSet } from './sets.ts';

const RUNS = 3;

/** Size of the published files, and the time to make them beside MiniSearch's for the same documents. */
export async function buildReport({ documents }: BenchSet, files: SiteFiles): Promise<string> {
	const manifest = files.get('lookup/index.json')!;
	const code = Buffer.from(await lookupModule('0'));
	const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	const largest = Math.max(...Array.from(files.values(), (file) => file.length));
	const ours = await medianTime(() => indexOf(documents));
	const entries = documents.map(entryOf);
	const peer = await medianTime(() => indexInMiniSearch(entries));
	const peerBytes = compress(Buffer.from(JSON.stringify(indexInMiniSearch(entries)))).length;
	return [
		`index: ${files.size} files, ${kilobytes(bytes)}, the largest ${kilobytes(largest)}; manifest ${kilobytes(manifest.length)}, compressed ${kilobytes(compress(manifest).length)}`,
		`lookup.js without its manifest: ${kilobytes(code.length)}, compressed ${kilobytes(compress(code).length)}`,
		`time to build: ours ${milliseconds(ours)}, MiniSearch ${milliseconds(peer)}, ratio ${(ours / peer).toFixed(2)}`,
		`MiniSearch's index is one file: ${kilobytes(peerBytes)} compressed, which every first query loads`,
	].join('\n');
}

async function medianTime(work: () => unknown): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}
