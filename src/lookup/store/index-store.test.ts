import { describe, expect, test } from 'vitest';
import { LOCALES, makeDocument, makeIndexed } from '../fixtures/documents.ts';
import { indexFiles } from './files.ts';
import { IndexStore } from './index-store.ts';

const issues = Array.from({ length: 30 }, (_, index) =>
	makeIndexed(
		makeDocument(`issue-${index}`, { en: `Gateway${index} refused` }, { codes: [`${1000 + index}`] }),
	),
);

async function openStore() {
	const { manifest, files } = await indexFiles(issues, { root: '/', locales: LOCALES });
	const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
	const requests: string[] = [];
	const store = new IndexStore(manifest, async (path) => {
		requests.push(path.split('/')[1]!);
		const bytes = byPath.get(path);
		if (!bytes) throw new Error(`There is no ${path}.`);
		return bytes;
	});
	return { store, requests, byPath, folder: manifest.folder };
}

describe('the store', () => {
	test('finds terms, codes and records in the files that hold them', async () => {
		const { store } = await openStore();
		for (const [number, { document, record }] of issues.entries()) {
			const term = `gateway${number}`;
			expect((await store.termsIn(store.termFile(term))).get(term)?.postings[0]?.document).toBe(number);
			const [code] = document.codes as [string];
			expect((await store.codesIn(store.codeFile(code))).get(code)).toEqual([number]);
			expect(await store.record(number, 1)).toEqual({
				id: record.id,
				messages: record.messages,
				...record.locales[1],
			});
		}
		expect(store.failures).toBe(0);
	});

	test('loads a file once, also for those who ask at the same time', async () => {
		const { store, requests } = await openStore();
		await Promise.all([store.termsIn(0), store.termsIn(0), store.record(0, 0), store.record(0, 0)]);
		expect(requests).toEqual(['t0.bin', 'r0-0.bin']);
	});

	test('needs nothing more after the whole was loaded', async () => {
		const { store, requests } = await openStore();
		await Promise.all([store.loadWhole(0), store.loadWhole(0)]);
		await store.termsIn(store.termFile('refus'));
		await store.codesIn(0);
		expect((await store.record(29, 0))?.id).toBe('issue-29');
		expect(requests).toEqual(['whole-0.bin']);
	});

	test('has nothing where a file is missing or damaged, counts it, and tries again', async () => {
		const { store, requests, byPath, folder } = await openStore();
		const [terms, records] = [byPath.get(`${folder}/t0.bin`)!, byPath.get(`${folder}/r0-0.bin`)!];
		byPath.delete(`${folder}/t0.bin`);
		byPath.set(`${folder}/r0-0.bin`, records.slice(0, -9));
		expect((await store.termsIn(0)).size).toBe(0);
		expect(await store.record(0, 0)).toBeUndefined();
		expect(store.failures).toBe(2);
		byPath.set(`${folder}/t0.bin`, terms).set(`${folder}/r0-0.bin`, records);
		expect((await store.termsIn(0)).size).toBeGreaterThan(0);
		expect((await store.record(0, 0))?.id).toBe('issue-0');
		expect(requests).toEqual(['t0.bin', 'r0-0.bin', 't0.bin', 'r0-0.bin']);
	});

	test('does without the whole: its parts are there', async () => {
		const { store, byPath, folder } = await openStore();
		byPath.delete(`${folder}/whole-0.bin`);
		await store.loadWhole(0);
		expect(store.failures).toBe(0);
		expect((await store.record(3, 0))?.id).toBe('issue-3');
	});

	test('has no record of an issue that there is not', async () => {
		const { store } = await openStore();
		expect(await store.record(issues.length, 0)).toBeUndefined();
	});
});
