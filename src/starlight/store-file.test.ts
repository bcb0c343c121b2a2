import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { ResolvedConfig, Rolldown } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { holdStore, onEntries, storeFilePlugin, type Setup } from './store-file.ts';

// The plugin of the Astro that is installed: its package lets nobody import it by name.
const { astroContentVirtualModPlugin } = (await import(
	new URL('../../node_modules/astro/dist/content/vite-plugin-content-virtual-mod.js', import.meta.url).href
)) as { astroContentVirtualModPlugin: (options: object) => object };
const ASTROS = astroContentVirtualModPlugin({});

const folder = mkdtempSync(join(tmpdir(), 'known-issues-store-'));
const file = join(folder, 'data-store.json');
const devFile = join(folder, '.astro/data-store.json');
mkdirSync(join(folder, '.astro'));
const root = pathToFileURL(`${folder}/`);
const CONFIG = { cacheDir: root, root, experimental: {} };
const STATIC = { config: CONFIG, buildOutput: 'static' } as Setup;

/** The module that a build gets in place of Astro's own; undefined where it is left to Astro. */
function moduleOf(build: Setup | undefined, others = [ASTROS]): string | undefined {
	const plugin = storeFilePlugin(() => build);
	(plugin.configResolved as (config: ResolvedConfig) => void)({
		plugins: others,
	} as unknown as ResolvedConfig);
	const { handler } = plugin.load as { handler: () => Exclude<Rolldown.LoadResult, string> };
	return handler()?.code;
}

let made = 0;

/** What the pages get that are made with such a file. */
async function storeIn(text: string, setup = STATIC): Promise<unknown> {
	writeFileSync(setup.isDevelopment ? devFile : file, text);
	// Node keeps a module by its address.
	const code = `${moduleOf(setup)!}\n// ${made++}`;
	const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
	return module.default;
}

const ONLY_DOCS = '[["Map",1,2,3,4,5,6],"docs",["Map"],"meta::meta",["Map"],"meta:docs",["Map"]]';
const OTHERS_TOO = ONLY_DOCS.replace('5,6', '5,6,7,8').replace('"meta::meta"', '"i18n",["Map"],$&');

const ENTRIES: [string, object][] = [
	['id/b', { id: 'id/b' }],
	['id/a', { id: 'id/a' }],
];

afterAll(() => rmSync(folder, { recursive: true }));

describe('the data store of a build', () => {
	test('is read as a file where it holds more than our collection', async () => {
		expect(await storeIn(OTHERS_TOO)).toEqual(JSON.parse(OTHERS_TOO));
	});

	test('is read as a file in a process that has not loaded it', async () => {
		expect(await storeIn(ONLY_DOCS)).toEqual(JSON.parse(ONLY_DOCS));
	});

	test('is the one in memory where our collection is all of it, in the order of the file', async () => {
		holdStore({
			config: CONFIG,
			store: { entries: () => ENTRIES, values: () => [] },
		} as unknown as LoaderContext);
		const store = (await storeIn(ONLY_DOCS)) as Map<string, Map<string, object>>;
		expect([...store.keys()]).toEqual(['docs']);
		expect([...store.get('docs')!]).toEqual(ENTRIES.toReversed());
		expect(store.get('docs')!.get('id/a')).toBe(ENTRIES[1]![1]);
		expect(await storeIn(OTHERS_TOO)).toEqual(JSON.parse(OTHERS_TOO));
	});

	test('is followed in development by pages that have it already', async () => {
		const entries = new Map<string, object>(ENTRIES);
		const context = {
			config: CONFIG,
			store: { entries: () => [...entries], values: () => [...entries.values()] },
			watcher: {},
		} as unknown as LoaderContext;
		holdStore(context);
		const store = (await storeIn(ONLY_DOCS, { ...STATIC, isDevelopment: true })) as Map<string, object>;
		const told: number[] = [];
		const stop = onEntries((count) => told.push(count));
		entries.set('id/a', { id: 'id/a', body: 'New.' });
		holdStore(context);
		expect(store.get('docs')).toEqual(entries);
		expect(told).toEqual([2]);
		// The picture is shown once Astro has named it to Vite.
		entries.set('id/c', { id: 'id/c', assetImports: ['./c.png'] });
		holdStore(context);
		expect(store.get('docs')).toEqual(entries);
		expect(told).toEqual([2]);
		stop();
	});

	test('is left to Astro where it was not written yet', () => {
		rmSync(file);
		expect(moduleOf(STATIC)).toBeUndefined();
		writeFileSync(file, ONLY_DOCS);
	});

	test.each<[string, Setup | undefined]>([
		['nothing is known of the build', undefined],
		['pages are made on a server', { config: CONFIG, buildOutput: 'server' } as Setup],
		[
			'a host has its own way to run what is built',
			{ config: { ...CONFIG, adapter: { name: 'host' } }, buildOutput: 'static' } as Setup,
		],
		[
			'the store is in several files',
			{
				config: { ...CONFIG, experimental: { collectionStorage: 'chunked' } },
				buildOutput: 'static',
			} as unknown as Setup,
		],
	])('is left to Astro where %s', (_where, build) => {
		expect(moduleOf(build)).toBeUndefined();
	});

	test.each([
		['none', []],
		['one of another name', [{ ...ASTROS, name: 'other' }]],
		['one that makes another module', [{ ...ASTROS, load: { handler: () => 'export default new Map()' } }]],
		['one in another form', [{ ...ASTROS, load: () => 'export default JSON.parse("")' }]],
	])('is left to Astro where its plugin is %s', (_what, others) => {
		expect(moduleOf(STATIC, others)).toBeUndefined();
	});

	test('is the only module that is replaced', () => {
		const { filter } = storeFilePlugin(() => STATIC).load as { filter: { id: RegExp } };
		expect(filter.id.test('\0astro:data-layer-content')).toBe(true);
		expect(filter.id.test('\0astro:data-layer-content-chunk:0123456789abcdef.txt.mjs')).toBe(false);
	});
});
