import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../e2e/browser.ts';
import { coldQueries } from './cold.ts';
import { askOurs, askPagefind, timeMiniSearch, timeOurs, timePaste } from './in-page.ts';
import { byKind, type Judged } from './metrics.ts';
import { entryOf } from './minisearch.ts';
import { bundle, lookupModule } from './module.ts';
import type { SiteFiles } from './ours.ts';
import { longPaste } from './paste.ts';
import { coldReport, pasteReport, warmReport } from './report/wire.ts';
import { hostFiles, type Bytes } from './server.ts';
import type { BenchSet } from './sets.ts';

const COLD_QUERIES = 60;
const PASTE_LENGTH = 200_000;
const PAGEFIND = 'pagefind/';

/** A Chromium of this machine, if it has one. */
export async function openBrowser(): Promise<Browser | undefined> {
	const executablePath = findBrowser();
	if (executablePath) return chromium.launch({ executablePath, args: ['--no-sandbox'] });
	console.log('There is no Chromium on this machine: nothing is measured in a browser.');
	return undefined;
}

/** Measures our published files in a browser, beside Pagefind and MiniSearch. */
export async function wireReport(
	browser: Browser,
	set: BenchSet,
	files: SiteFiles,
	pagefindFolder: string,
): Promise<string> {
	const own = new Map<string, Bytes>([
		...files,
		['lookup/lookup.js', encode(await lookupModule(decode(files.get('lookup/index.json')!)))],
		['peer/minisearch.js', encode(await bundle('bench/lookup/minisearch.ts'))],
		['peer/documents.json', encode(JSON.stringify(set.documents.map(entryOf)))],
	]);
	const host = await hostFiles((path) =>
		path.startsWith(PAGEFIND) ? readFrom(pagefindFolder, path.slice(PAGEFIND.length)) : own.get(path),
	);
	try {
		const sample = sampleOf(set.queries);
		const cold = new Map([
			['ours', await coldQueries(browser, host, sample, askOurs)],
			['Pagefind', await coldQueries(browser, host, sample, askPagefind)],
		]);
		const page = await browser.newPage();
		await page.goto(`${host.origin}/en/`);
		const texts = [...set.queries, ...set.foreign].map(({ query }) => query);
		const warm = new Map([
			['ours', await page.evaluate(timeOurs, texts)],
			['MiniSearch', await page.evaluate(timeMiniSearch, texts)],
		]);
		const { text, right } = longPaste(set.queries, PASTE_LENGTH);
		const pastes = new Map([
			['log of 200 kB', { ...(await page.evaluate(timePaste, text)), right }],
			['the same in one line', { ...(await page.evaluate(timePaste, text.replace(/\n/g, ' '))), right }],
		]);
		await page.close();
		return [coldReport(cold), warmReport(warm), pasteReport(pastes)].join('\n\n');
	} finally {
		host.close();
	}
}

/** Some queries of each kind, the same each time. */
function sampleOf(queries: BenchSet['queries']): BenchSet['queries'] {
	const sorted = [...byKind(queries.map((query) => ({ query }) as Judged)).values()].flat();
	const step = Math.max(1, sorted.length / COLD_QUERIES);
	return Array.from(
		{ length: Math.min(COLD_QUERIES, sorted.length) },
		(_, index) => sorted[Math.floor(index * step)]!.query,
	);
}

function readFrom(folder: string, path: string): Bytes | undefined {
	try {
		return readFileSync(join(folder, path));
	} catch {
		return undefined;
	}
}

const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
