import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Host } from '../site/host.ts';

export const KINDS = ['html', 'css', 'js', 'font', 'image', 'other'] as const;
type Kind = (typeof KINDS)[number];

/** What a page costs a reader who comes for the first time. */
export interface Load {
	/** Bytes on the wire, headers included, by kind, until the network is quiet. */
	bytes: Record<Kind, number>;
	/** Bytes of pages and code that the page loads ahead for the next one. */
	ahead: number;
	/** All bytes, those loaded ahead too, after scrolling to the end. */
	toTheEnd: number;
	requests: number;
	/** Requests to other hosts. */
	foreign: string[];
	/** Requests that the host got and the page does not know of, as those of a service worker. */
	unseen: number;
	/** Sum of the layout shifts: https://web.dev/articles/cls */
	shift: number;
}

interface Transfer {
	url: string;
	kind: Kind;
	isAhead: boolean;
	bytes: number;
}

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

// As Lighthouse sets a phone. What comes late is what moves a page.
const SLOW = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (750 * 1024) / 8,
};
const SLOWDOWN = 4;

/** Opens a page on a slow phone in a browser that has never seen its site. */
export async function measure(browser: Browser, host: Host, path: string): Promise<Load> {
	const context = await browser.newContext(PHONE);
	try {
		const before = host.requests();
		const page = await context.newPage();
		const client = await context.newCDPSession(page);
		const transfers = await record(client);
		await client.send('Network.emulateNetworkConditions', SLOW);
		await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.addInitScript(sumShifts);
		await page.goto(`${host.origin}${path}`);
		await quiet(page);
		const first = [...transfers.values()];
		const foreign = first.map(({ url }) => url).filter((url) => new URL(url).origin !== host.origin);
		const unseen = host.requests() - before - (first.length - foreign.length);
		await page.evaluate(scrollToEnd);
		await quiet(page);
		return {
			bytes: Object.fromEntries(
				KINDS.map((kind) => [kind, sum(first.filter((one) => one.kind === kind && !one.isAhead))]),
			) as Record<Kind, number>,
			ahead: sum(first.filter(({ isAhead }) => isAhead)),
			toTheEnd: sum([...transfers.values()]),
			requests: first.length,
			foreign,
			unseen,
			shift: await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts),
		};
	} finally {
		await context.close();
	}
}

export function total({ bytes }: Load): number {
	return KINDS.reduce((all, kind) => all + bytes[kind], 0);
}

export function withoutImages(load: Load): number {
	return total(load) - load.bytes.image;
}

async function record(client: CDPSession): Promise<Map<string, Transfer>> {
	const transfers = new Map<string, Transfer>();
	client.on('Network.requestWillBeSent', ({ requestId, request: { url, headers }, type }) => {
		if (/^(?:data|blob):/.test(url)) return;
		const isAhead = type === 'Prefetch' || [headers['Sec-Purpose'], headers['Purpose']].includes('prefetch');
		transfers.set(requestId, { url, kind: 'other', isAhead, bytes: 0 });
	});
	client.on('Network.responseReceived', ({ requestId, response }) => {
		const transfer = transfers.get(requestId);
		if (transfer) transfer.kind = kindOf(response.mimeType);
	});
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const transfer = transfers.get(requestId);
		if (transfer) transfer.bytes = encodedDataLength;
	});
	await client.send('Network.enable');
	return transfers;
}

function kindOf(type: string): Kind {
	if (type === 'text/html') return 'html';
	if (type === 'text/css') return 'css';
	if (type.endsWith('javascript')) return 'js';
	return (['font', 'image'] as const).find((kind) => type.startsWith(`${kind}/`)) ?? 'other';
}

/** Until nothing was asked for half a second, twice: what starts when the browser has time comes late. */
async function quiet(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(1000);
	await page.waitForLoadState('networkidle');
}

function sum(transfers: readonly Transfer[]): number {
	return transfers.reduce((all, { bytes }) => all + bytes, 0);
}

// Runs in the page. Nobody touches it, but `hadRecentInput` is true all the same while a phone's
// screen is being put in place of a desktop's, so it is not asked.
function sumShifts(): void {
	const page = globalThis as unknown as { shifts: number };
	page.shifts = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			page.shifts += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
}

// Runs in the page.
async function scrollToEnd(): Promise<void> {
	for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
		scrollTo({ top, behavior: 'instant' });
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
