import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryCaches } from './fixtures/caches.ts';
import { answer, makeOfflineSite, makePage } from './fixtures/site.ts';
import { answerPage, type PageRequest } from './pages.ts';
import { Store } from './store.ts';

const site = makeOfflineSite();
const ISSUE = 'https://help.example/docs/en/issues/a/';
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

let memory: MemoryCaches;
let store: Store;

beforeEach(() => {
	memory = new MemoryCaches();
	vi.stubGlobal('caches', memory);
	store = new Store(site.root);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Opens a page, and waits until what nobody waits for is done too. */
async function open(load: PageRequest['load'], request: Partial<PageRequest> = {}): Promise<Response> {
	const work: Promise<unknown>[] = [];
	const waitUntil = (each: Promise<unknown>) => void work.push(each);
	const plain = { url: ISSUE, isOnline: () => true, languages: ['en'] };
	const response = await answerPage({ ...plain, load, waitUntil, ...request }, store, site);
	while (work.length > 0) await work.pop();
	return response;
}

describe('a page', () => {
	test('comes from the network as it is, and is stored', async () => {
		const html = makePage('A');
		expect(await (await open(async () => answer(html))).text()).toBe(html);
		expect(await (await store.page(ISSUE))?.response.text()).toBe(html);
	});

	test('comes out of the store without a network, and says so', async () => {
		await open(async () =>
			answer(makePage('A'), 'text/html', { headers: { 'Content-Security-Policy': "script-src 'self'" } }),
		);
		const response = await open(lost, { url: `${ISSUE.slice(0, -1)}?from=mail` });
		expect(response.status).toBe(200);
		expect(response.headers.get('Content-Security-Policy')).toBe("script-src 'self'");
		expect(await response.text()).toContain('en offline since');
	});

	test('that the browser had in its own cache says so where there is no connection', async () => {
		const headers = { Date: 'Mon, 02 Nov 2026 12:00:00 GMT' };
		const load = async () => answer(makePage('A'), 'text/html', { headers });
		const response = await open(load, { isOnline: () => false });
		expect(await response.text()).toContain('en offline since November 2, 2026.');
	});

	test('comes out of the store where the network takes long, and is stored anew when it answers', async () => {
		vi.useFakeTimers();
		await open(async () => answer(makePage('Old')));
		let arrive: (response: Response) => void = () => {};
		const load = () => new Promise<Response>((resolve) => (arrive = resolve));
		const work: Promise<unknown>[] = [];
		const waitUntil = (each: Promise<unknown>) => void work.push(each);
		const request = { url: ISSUE, load, waitUntil, isOnline: () => true, languages: [] };
		const opening = answerPage(request, store, site);
		await vi.advanceTimersByTimeAsync(4000);
		const html = await (await opening).text();
		expect(html).toContain('en slow since');
		expect(html).toContain('<h1>Old');
		arrive(answer(makePage('New')));
		while (work.length > 0) await work.pop();
		expect(await (await store.page(ISSUE))?.response.text()).toContain('<h1>New');
	});

	test.each([
		['that is not found', answer(makePage('404'), 'text/html', { status: 404 })],
		['that is Markdown', answer('# A', 'text/markdown')],
	])('%s goes to the reader, but not into the store', async (_name, response) => {
		expect(await open(async () => response)).toBe(response);
		expect(await store.keys('pages')).toEqual([]);
	});

	test('comes from the network where the browser stores nothing', async () => {
		memory.isBroken = true;
		expect(await (await open(async () => answer(makePage('A')))).text()).toBe(makePage('A'));
		expect(await (await open(lost)).text()).toContain('en missing.');
	});
});

describe('instead of a page that is not stored', () => {
	const visit = async (path: string, title: string, language = 'en') => {
		const url = `https://help.example/docs/${path}`;
		await open(async () => answer(makePage(title, language)), { url });
		return url;
	};

	test('those of the same language are listed, the newest first, by the addresses they were opened at', async () => {
		const first = await visit('en/issues/b/', 'B');
		const second = await visit('en/', 'Home');
		await visit('id/issues/b/', 'B id', 'id-ID');
		const response = await open(lost);
		expect(response.status).toBe(503);
		const html = await response.text();
		expect(Array.from(html.matchAll(/<li><a href="([^"]+)">([^<]+)/g), ([, ...link]) => link)).toEqual([
			[second, 'Home'],
			[first, 'B'],
		]);
	});

	test('those of other languages are better than none', async () => {
		await visit('id/issues/b/', 'B id', 'id-ID');
		expect(await (await open(lost)).text()).toContain('>B id</a>');
	});

	test('the search page shows them, and is not one of them', async () => {
		await visit('en/search/', 'Look up an error');
		await visit('en/issues/b/', 'B');
		const html = await (await open(lost)).text();
		expect(html).toContain('<h1>Look up an error</h1>');
		expect(html.match(/<li>/g)).toHaveLength(1);
	});

	test('an address outside of all languages is answered in that of the browser', async () => {
		const request = { url: 'https://help.example/docs/e/1/', languages: ['id'] };
		expect(await (await open(lost, request)).text()).toContain('id-ID missing.');
	});
});
