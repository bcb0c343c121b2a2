import { pathToFileURL } from 'node:url';
import type { ResolvedConfig, Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { storeFilePlugin, type Build } from './store-file.ts';

// The plugin of the Astro that is installed: its package lets nobody import it by name.
const { astroContentVirtualModPlugin } = (await import(
	new URL('../../node_modules/astro/dist/content/vite-plugin-content-virtual-mod.js', import.meta.url).href
)) as { astroContentVirtualModPlugin: (options: object) => object };
const ASTROS = astroContentVirtualModPlugin({});

const CONFIG = { cacheDir: pathToFileURL('/my project/cache/'), experimental: {} };
const STATIC = { config: CONFIG, buildOutput: 'static' } as Build;

/** The module that a build gets in place of Astro's own; undefined where it is left to Astro. */
function moduleOf(build: Build | undefined, others = [ASTROS]): string | undefined {
	const plugin = storeFilePlugin(() => build);
	(plugin.configResolved as (config: ResolvedConfig) => void)({
		plugins: others,
	} as unknown as ResolvedConfig);
	const { handler } = plugin.load as { handler: () => Exclude<Rolldown.LoadResult, string> };
	return handler()?.code;
}

describe('the data store of a build', () => {
	test('is read as a file with the Astro that is installed', () => {
		expect(moduleOf(STATIC)).toMatchInlineSnapshot(`
			"import { readFileSync } from 'node:fs';
			export default JSON.parse(readFileSync("/my project/cache/data-store.json", 'utf8'));"
		`);
	});

	test.each<[string, Build | undefined]>([
		['nothing is known of the build', undefined],
		['pages are made on a server', { config: CONFIG, buildOutput: 'server' } as Build],
		[
			'a host has its own way to run what is built',
			{ config: { ...CONFIG, adapter: { name: 'host' } }, buildOutput: 'static' } as Build,
		],
		[
			'the store is in several files',
			{
				config: { ...CONFIG, experimental: { collectionStorage: 'chunked' } },
				buildOutput: 'static',
			} as unknown as Build,
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
