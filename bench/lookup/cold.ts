import type { Browser, CDPSession } from '@playwright/test';
import type { EvaluationQuery } from './data.ts';
import type { Host } from './server.ts';

/** What one query loads in a browser that has nothing of it yet. */
export interface ColdQuery {
	query: string;
	/** Bytes as transferred until the answer. */
	bytes: number;
	/** The part of them that is headers. */
	headers: number;
	/** The part of them that is code, without its headers. */
	code: number;
	requests: number;
	/** Waves of requests: one for each time that a response had to be read before asking on. */
	rounds: number;
	/** Bytes that are loaded beside the answer for later ones. */
	later: number;
}

/** Puts a query to an engine; runs in the page. */
export type AskInPage = (text: string) => Promise<void>;

interface Loaded {
	path: string;
	start: number;
	end: number;
	bytes: number;
	/** Of these, those of the file. */
	body: number;
}

/** Longer than a page takes to ask for all that it can ask for at once. */
const NETWORK_DELAY = 60;
/** Browsers at a time: more would make pages slower to ask than the delay allows for. */
const AT_ONCE = 3;

/** Asks each query in a browser of its own. */
export async function coldQueries(
	browser: Browser,
	host: Host,
	queries: readonly EvaluationQuery[],
	ask: AskInPage,
): Promise<ColdQuery[]> {
	host.delay = NETWORK_DELAY;
	const measured: ColdQuery[] = [];
	const entries = queries.entries();
	const work = async () => {
		for (const [index, query] of entries) measured[index] = await coldQuery(browser, host, query, ask);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	host.delay = 0;
	return measured;
}

async function coldQuery(
	browser: Browser,
	host: Host,
	{ query, lang }: EvaluationQuery,
	ask: AskInPage,
): Promise<ColdQuery> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${host.origin}/${lang}/`);
	const network = await context.newCDPSession(page);
	const { loaded, isQuiet } = await watch(network);
	await page.evaluate(ask, query);
	do await page.waitForTimeout(NETWORK_DELAY);
	while (!isQuiet());
	await context.close();
	const needed = loaded.filter(({ path }) => !path.includes('/whole-'));
	const isCode = ({ path }: Loaded) => /\.(?:js|pagefind)$/.test(path);
	const bytes = sum(needed, 'bytes');
	return {
		query,
		bytes,
		headers: bytes - sum(needed, 'body'),
		code: sum(needed.filter(isCode), 'body'),
		requests: needed.length,
		rounds: roundsOf(needed),
		later: sum(loaded, 'bytes') - bytes,
	};
}

async function watch(network: CDPSession): Promise<{ loaded: Loaded[]; isQuiet: () => boolean }> {
	const open = new Map<string, Pick<Loaded, 'path' | 'start' | 'body'>>();
	const loaded: Loaded[] = [];
	network.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		open.set(requestId, { path: new URL(request.url).pathname, start: timestamp, body: 0 });
	});
	network.on('Network.responseReceived', ({ requestId, response }) => {
		const request = open.get(requestId);
		if (request) request.body = Number(response.headers['Content-Length']);
	});
	network.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
		const request = open.get(requestId);
		if (request) loaded.push({ ...request, end: timestamp, bytes: encodedDataLength });
		open.delete(requestId);
	});
	await network.send('Network.enable');
	return { loaded, isQuiet: () => open.size === 0 };
}

// A request that begins after another's end may need it. The delay tells it from those that do not.
function roundsOf(loaded: readonly Loaded[]): number {
	const sorted = loaded.toSorted((a, b) => a.start - b.start);
	let rounds = 0;
	let end = -Infinity;
	for (const { start } of sorted) {
		if (start < end) continue;
		rounds += 1;
		end = Math.min(...sorted.filter((each) => each.start >= start).map((each) => each.end));
	}
	return rounds;
}

function sum(loaded: readonly Loaded[], key: 'bytes' | 'body'): number {
	return loaded.reduce((total, each) => total + each[key], 0);
}
