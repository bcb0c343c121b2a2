import { describe, expect, test } from 'vitest';
import { lookupLibrary, LOOKUP_ROOT, publishLookup } from '../outputs/fixtures/lookup.ts';
import { makeIssue, makeLibrary } from '../outputs/fixtures/library.ts';
import type { Library } from '../outputs/library.ts';
import { createLookup, type Lookup } from './lookup.ts';

const MANIFEST = 'lookup/index.json';
const TEXT = 'Template x is paused due to low quality';

/** Everything that was started is done: the files that are loaded ahead too. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 50));

const manifestAs = (text: string) => new TextEncoder().encode(text);

/** The lookup of a page that was opened before a build: it holds the manifest of its time. */
async function openedBefore(before: Library, after: Library): Promise<Lookup> {
	const { files } = await publishLookup(before);
	const newer = await publishLookup(after);
	const manifests = [files.get(MANIFEST)!];
	return createLookup(LOOKUP_ROOT, {
		fetch: async (url) => {
			const path = url.slice(LOOKUP_ROOT.length);
			const file = (path === MANIFEST && manifests.pop()) || newer.files.get(path);
			return new Response(file ?? null, { status: file ? 200 : 404 });
		},
	});
}

describe('the network', () => {
	test('is not used before the first text', async () => {
		const { requests } = await publishLookup(lookupLibrary());
		await quiet();
		expect(requests).toEqual([]);
	});

	test('is not needed after it, where the index is small', async () => {
		const { find, requests, files } = await publishLookup(lookupLibrary());
		await find('131047');
		await quiet();
		const before = requests.length;
		expect(before).toBeLessThan(8);
		files.clear();
		for (const text of [
			TEXT,
			'TS2339',
			'pesan tertahan',
			'qwxz',
			'Two step verification PIN mismatch for x',
		]) {
			expect((await find(text)).incomplete).toBeUndefined();
		}
		expect((await find(TEXT)).results[0]?.id).toBe('template-paused');
		expect(requests).toHaveLength(before);
	});

	test('is asked for the manifest once, also by texts at the same time', async () => {
		const { find, requests } = await publishLookup(lookupLibrary());
		await Promise.all([find(TEXT), find('131047'), find('190')]);
		expect(requests.filter((path) => path === MANIFEST)).toHaveLength(1);
		expect(new Set(requests).size).toBe(requests.length);
	});
});

describe('a site without issues', () => {
	test('answers that there is nothing', async () => {
		const { find } = await publishLookup(makeLibrary({ issues: [] }));
		expect(await find(TEXT)).toEqual({ confidence: 'none', results: [] });
		expect(await find('131047')).toEqual({ confidence: 'none', unknownCode: '131047', results: [] });
	});
});

describe('an index file', () => {
	test.each(['missing', 'cut', 'replaced by a page'])(
		'that is %s makes an answer incomplete, not an error',
		async (how) => {
			const { find, files } = await publishLookup(lookupLibrary());
			for (const [path, bytes] of files) {
				if (!path.endsWith('.bin')) continue;
				if (how === 'missing') files.delete(path);
				else
					files.set(path, how === 'cut' ? bytes.slice(0, bytes.length / 2) : manifestAs('<!doctype html>'));
			}
			const nothing = { confidence: 'none', results: [], incomplete: true };
			expect(await find(TEXT)).toEqual(nothing);
			// Nobody can say that a code is unknown without the file that would hold it.
			expect(await find('131047')).toEqual(nothing);
		},
	);

	test('is tried again with the next text', async () => {
		const { find, files } = await publishLookup(lookupLibrary());
		const kept = new Map(files);
		for (const path of files.keys()) if (path.endsWith('.bin')) files.delete(path);
		expect((await find(TEXT)).incomplete).toBe(true);
		await quiet();
		for (const [path, bytes] of kept) files.set(path, bytes);
		const { incomplete, results } = await find(TEXT);
		expect([incomplete, results[0]?.id]).toEqual([undefined, 'template-paused']);
	});

	test('that a newer build has taken away is looked for in the index of that build', async () => {
		const find = await openedBefore(makeLibrary(), lookupLibrary());
		const { incomplete, results } = await find('Nomor 0812 tidak dapat dihubungkan ke portofolio');
		expect([incomplete, results[0]?.id]).toEqual([undefined, 'nomor-ditolak']);
	});

	test('that a newer build has taken away is noticed by a code of a shape that was not known', async () => {
		const issue = (code: string) => makeIssue({ id: 'one', title: 'One', errors: [{ message: 'No', code }] });
		const find = await openedBefore(
			makeLibrary({ issues: [issue('AB1')] }),
			makeLibrary({ issues: [issue('424242')] }),
		);
		expect((await find('424242')).results[0]?.id).toBe('one');
	});

	test('that only holds what other files hold is not missed', async () => {
		const { find, files } = await publishLookup(lookupLibrary());
		for (const path of files.keys()) if (path.includes('whole')) files.delete(path);
		for (const text of [TEXT, '131047', TEXT]) expect((await find(text)).incomplete).toBeUndefined();
	});
});

describe('a manifest', () => {
	test('that is missing is an error that says so', async () => {
		const { find, files } = await publishLookup(lookupLibrary());
		files.delete(MANIFEST);
		await expect(find(TEXT)).rejects.toThrow(
			`The lookup index could not be loaded: ${LOOKUP_ROOT}lookup/index.json answered 404.`,
		);
	});

	test.each(['', '<!doctype html>', '{"version":', 'null', '[]', '{}'])(
		'that is %j is an error that says so',
		async (text) => {
			const { find, files } = await publishLookup(lookupLibrary());
			files.set(MANIFEST, manifestAs(text));
			await expect(find(TEXT)).rejects.toThrow(
				'The lookup index could not be loaded: its index.json is damaged.',
			);
		},
	);

	test('of another version is an error that names both', async () => {
		const { find, files } = await publishLookup(lookupLibrary());
		files.set(MANIFEST, manifestAs('{"version":99}'));
		await expect(find(TEXT)).rejects.toThrow('The lookup index has version 99, this lookup reads 1.');
	});

	test('that no host answers for is an error that names its address', async () => {
		const find = createLookup(LOOKUP_ROOT, { fetch: () => Promise.reject(new TypeError('fetch failed')) });
		await expect(find(TEXT)).rejects.toThrow(
			`The lookup index could not be loaded: no answer from ${LOOKUP_ROOT}lookup/index.json.`,
		);
	});

	test('that could not be loaded is tried again with the next text', async () => {
		const { find, files } = await publishLookup(lookupLibrary());
		const manifest = files.get(MANIFEST)!;
		files.delete(MANIFEST);
		await expect(find(TEXT)).rejects.toThrow();
		files.set(MANIFEST, manifest);
		expect((await find(TEXT)).confidence).toBe('match');
	});
});
