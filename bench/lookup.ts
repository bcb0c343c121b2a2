import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { buildReport } from './lookup/build.ts';
import { readData } from './lookup/data.ts';
import { judge, type Judged } from './lookup/metrics.ts';
import { miniSearch } from './lookup/minisearch.ts';
import { indexOf, ours } from './lookup/ours.ts';
import { indexInPagefind, pagefind } from './lookup/pagefind.ts';
import { confidenceReport, matchReport, missesReport } from './lookup/report/confidence.ts';
import { qualityReport } from './lookup/report/quality.ts';
import { setOf, type BenchSet } from './lookup/sets.ts';
import { unknownCodes } from './lookup/tiers.ts';
import { questionsReport } from './lookup/questions.ts';
import { openBrowser, wireReport } from './lookup/wire.ts';

/**
 * How well the lookup finds, and what it costs, beside Pagefind as Starlight sets it and
 * MiniSearch. Usage: npm run bench:lookup [-- --sizes 109,2000] [--quick] [--misses]
 *
 * --quick leaves out Pagefind and the browser, --misses lists every query whose issue is not first.
 */
const { values } = parseArgs({
	options: {
		sizes: { type: 'string', default: '109,2000,10000' },
		quick: { type: 'boolean', default: false },
		misses: { type: 'boolean', default: false },
	},
});

const data = readData();
print('Questions in everyday words, on our own issues', await questionsReport(data.own, values.misses));
if (data.queries.length > 0) {
	const browser = values.quick ? undefined : await openBrowser();
	for (const size of sizesIn(values.sizes)) await report(setOf(data, size), browser);
	await browser?.close();
} else {
	console.log('Nothing else to measure: the evaluation data is not in ../shared/search-eval.');
}

async function report(set: BenchSet, browser: Browser | undefined): Promise<void> {
	const { documents, queries, foreign } = set;
	const files = await indexOf(documents);
	const [inMemory, inBrowser] = [ours(files, true), ours(files, false)];
	const pages = values.quick ? undefined : await indexInPagefind(documents);
	const judged = new Map<string, Judged[]>();
	const peers = pages === undefined ? [] : [pagefind(pages)];
	for (const engine of [inMemory, inBrowser, ...peers, miniSearch(documents)]) {
		judged.set(engine.name, await judge(engine, queries));
		await engine.close?.();
	}
	const byOurs = {
		queries: judged.get(inBrowser.name)!,
		foreign: await judge(inBrowser, foreign),
		unknownCodes: await judge(inBrowser, unknownCodes(set)),
	};
	print(`${documents.length} documents, ${queries.length} queries`, qualityReport(judged));
	print(`Confidence of ${inBrowser.name}`, confidenceReport(byOurs));
	print(`Confidence of ${inMemory.name}`, matchReport(judged.get(inMemory.name)!));
	if (values.misses) print('Misses', missesReport(byOurs.queries));
	print('Build', await buildReport(set, files));
	if (browser && pages !== undefined) print('In Chromium', await wireReport(browser, set, files, pages));
}

function sizesIn(list: string): number[] {
	const sizes = list.split(',').map(Number);
	if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
	throw new Error(`--sizes takes numbers of documents, such as 109,2000, not "${list}".`);
}

function print(title: string, text: string): void {
	console.log(`${title}\n${'='.repeat(title.length)}\n${text}\n`);
}
