import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seal, unseal } from '../lookup/store/seal.ts';
import { answerFile } from './files.ts';
import { MemoryCaches } from './fixtures/caches.ts';
import { answer, makeOfflineSite } from './fixtures/site.ts';
import { IndexFiles } from './index-files.ts';
import type { Handling } from './requests.ts';
import { Store } from './store.ts';

const site = makeOfflineSite();
const FILE = 'https://help.example/docs/_astro/a.1.js';
const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const script = (code: string) => async () => answer(code, 'text/javascript');

let memory: MemoryCaches;
let store: Store;
let index: IndexFiles;

beforeEach(() => {
	memory = new MemoryCaches();
	vi.stubGlobal('caches', memory);
	store = new Store(site.root);
	index = new IndexFiles(store);
});

afterEach(() => vi.unstubAllGlobals());

async function ask(
	handling: Exclude<Handling, 'page' | 'none'>,
	load: () => Promise<Response>,
	url = FILE,
): Promise<Response> {
	const work: Promise<unknown>[] = [];
	const waitUntil = (each: Promise<unknown>) => void work.push(each);
	const response = await answerFile(handling, { url, load, waitUntil }, store, index);
	while (work.length > 0) await work.pop();
	return response;
}

describe('a file', () => {
	test('that never changes is loaded once', async () => {
		const load = vi.fn(script('1'));
		await ask('fixed', load);
		expect(await (await ask('fixed', load)).text()).toBe('1');
		expect(load).toHaveBeenCalledTimes(1);
	});

	test('that the site replaces is loaded each time, whatever its query says, and kept for the worst', async () => {
		await ask('newest', script('1'));
		expect(await (await ask('newest', script('2'))).text()).toBe('2');
		expect(await (await ask('newest', lost, `${FILE}?1`)).text()).toBe('2');
	});

	test('of a page is shown at once and loaded anew', async () => {
		await ask('refreshed', script('1'));
		expect(await (await ask('refreshed', script('2'))).text()).toBe('1');
		expect(await (await ask('refreshed', lost)).text()).toBe('2');
	});

	test.each(['fixed', 'newest', 'refreshed'] as const)(
		'that is not stored fails as the network does: %s',
		async (handling) => {
			await expect(ask(handling, lost)).rejects.toThrow('Failed to fetch');
		},
	);

	test.each(['fixed', 'newest', 'refreshed'] as const)(
		'comes from the network where the browser stores nothing: %s',
		async (handling) => {
			memory.isBroken = true;
			expect(await (await ask(handling, script('1'))).text()).toBe('1');
		},
	);

	test('that is missing is not stored', async () => {
		await ask('fixed', async () => answer('<p>Not found', 'text/html'));
		await ask('fixed', async () => answer('', 'text/javascript', { status: 404 }));
		expect(await store.keys('files')).toEqual([]);
	});
});

describe('a file of the lookup’s index', () => {
	const FOLDER = 'https://help.example/docs/lookup/abc/';
	// One file of terms, none of codes, one of records.
	const WHOLE = new Uint8Array([1, 2, 7, 8, 0, 1, 1, 9]);
	const put = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
		store.putFile(FOLDER + name, new Response(bytes));

	test('comes out of the one that holds all of a locale', async () => {
		await put('whole-1.bin', await seal(WHOLE));
		const terms = await ask('fixed', lost, `${FOLDER}t0.bin`);
		expect([...(await unseal(new Uint8Array(await terms.arrayBuffer())))]).toEqual([7, 8]);
		const records = await ask('fixed', lost, `${FOLDER}r1-0.bin`);
		expect([...(await unseal(new Uint8Array(await records.arrayBuffer())))]).toEqual([9]);
	});

	test('that is not in there, or in another index, or damaged, is loaded', async () => {
		await put('whole-1.bin', await seal(WHOLE));
		await put('whole-2.bin', new Uint8Array([1, 2, 3]));
		await expect(ask('fixed', lost, `${FOLDER}r0-0.bin`)).rejects.toThrow('Failed to fetch');
		await expect(ask('fixed', lost, `${FOLDER.replace('abc', 'def')}t0.bin`)).rejects.toThrow('Failed');
	});
});
