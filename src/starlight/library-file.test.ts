import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeLibrary } from '../outputs/fixtures/library.ts';
import type { LoadedLibrary } from './library-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-issues-library-'));
const file = join(folder, 'cache/known-issues.json');
const loaded: LoadedLibrary = { library: makeLibrary(), problems: 'One problem.' };

/** Another instance of the module, as the bundle of the pages has it. */
async function instance(): Promise<typeof import('./library-file.ts')> {
	vi.resetModules();
	return import('./library-file.ts');
}

beforeEach(() => {
	Reflect.deleteProperty(globalThis, Symbol.for('starlight-known-issues:library'));
	rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the library that the loader leaves', () => {
	test('is the same for every instance of the module in one process', async () => {
		(await instance()).writeLibrary(file, loaded);
		expect((await instance()).readLibrary(file)).toBe(loaded);
	});

	test('is in a file for other processes', async () => {
		(await instance()).writeLibrary(file, loaded);
		Reflect.deleteProperty(globalThis, Symbol.for('starlight-known-issues:library'));
		const { hasLibrary, readLibrary } = await instance();
		expect(hasLibrary(file)).toBe(true);
		expect(readLibrary(file)).toEqual(JSON.parse(JSON.stringify(loaded)));
		expect(readLibrary(file)).toBe(readLibrary(file));
	});

	test('is in a file that is read when another site was loaded since', async () => {
		const { readLibrary, writeLibrary } = await instance();
		writeLibrary(file, loaded);
		const empty = { ...loaded, library: { ...loaded.library, issues: [], pages: [] } };
		writeLibrary(join(folder, 'other.json'), empty);
		expect(readLibrary(file).library.issues).toEqual(JSON.parse(JSON.stringify(loaded.library.issues)));
		expect(JSON.parse(readFileSync(join(folder, 'other.json'), 'utf8'))).toEqual(
			JSON.parse(JSON.stringify(empty)),
		);
	});

	test('is told to those in the process who wait for it, without a file', async () => {
		const told: LoadedLibrary[] = [];
		const stop = (await instance()).onLibrary(file, (one) => told.push(one));
		const { hasLibrary, holdLibrary } = await instance();
		holdLibrary(join(folder, 'other.json'), loaded);
		expect(told).toEqual([]);
		expect(hasLibrary(file)).toBe(false);
		holdLibrary(file, loaded);
		expect(told).toEqual([loaded]);
		expect(hasLibrary(file)).toBe(true);
		expect(existsSync(file)).toBe(false);
		stop();
		holdLibrary(file, loaded);
		expect(told).toHaveLength(1);
	});

	test('is missed with the way out', async () => {
		const { hasLibrary, readLibrary } = await instance();
		expect(hasLibrary(file)).toBe(false);
		expect(() => readLibrary(file)).toThrow('The known issues were not loaded.');
	});
});
