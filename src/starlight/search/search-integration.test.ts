import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, test, vi } from 'vitest';
import { makeLibrary, makeSite } from '../../outputs/fixtures/library.ts';
import { fallbacksOf, routesOf } from '../../outputs/routes.ts';
import { htmlFile } from '../../outputs/urls.ts';
import { writeLibrary } from '../library-file.ts';
import type { Settings } from '../settings.ts';
import { searchIndex } from './search-integration.ts';

const library = makeLibrary();
const FILES = [...routesOf(library).keys(), ...fallbacksOf(library).keys()].map((id) =>
	htmlFile(library.site, id),
);
const PROJECT = { origin: 'project', entrypoint: 'src/pages/status.astro', patternRegex: /^\/status$/ };

/** A build in which pages are written one by one. */
function makeBuild({ site = makeSite(), routes = [] as object[], output = 'static' } = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'search-build-'));
	const libraryFile = join(folder, 'library.json');
	writeLibrary(libraryFile, { library, problems: '' });
	const dist = join(folder, 'dist');
	const search = searchIndex({ site, libraryFile } as Settings);
	const run = async (name: keyof AstroIntegration['hooks']) => {
		const hook = search.integration.hooks[name] as (options: object) => unknown;
		const config = { outDir: pathToFileURL(`${dist}/`), output };
		await hook({ routes, config, dir: pathToFileURL(`${dist}/`), logger: { info: () => {} } });
	};
	const write = (file: string) => {
		mkdirSync(dirname(join(dist, file)), { recursive: true });
		const language = file.startsWith('id/') ? 'id' : 'en';
		const html = `<html lang="${language}"><body><main data-pagefind-body>${file}</main></body></html>`;
		writeFileSync(join(dist, file), html);
		search.written(`/${file}`);
	};
	const start = async () => {
		for (const name of ['astro:routes:resolved', 'astro:config:done', 'astro:build:start'] as const)
			await run(name);
	};
	const has = (language: string) => existsSync(join(dist, `pagefind/wasm.${language}.pagefind`));
	return { dist, run, write, start, has, waited: search.waited };
}

test('a language is indexed while the pages of the next are still to come', async () => {
	const { start, write, has, run, waited } = makeBuild();
	await start();
	for (const file of FILES.filter((name) => !name.startsWith('id/'))) write(file);
	await vi.waitFor(() => expect(has('en')).toBe(true), 10_000);
	expect(has('id')).toBe(false);
	for (const file of FILES.filter((name) => name.startsWith('id/'))) write(file);
	await run('astro:build:generated');
	await run('astro:build:done');
	expect(has('id')).toBe(true);
	expect(waited()).toBeGreaterThan(0);
});

test.each([
	['others make pages too', { routes: [PROJECT] }],
	['a language has no folder', { site: makeSite({ locales: [{ ...makeSite().locales[0]!, path: '' }] }) }],
	['a server answers', { output: 'server' }],
])('nothing is indexed before all pages are there where %s', async (_, options) => {
	const { dist, start, write, run, has } = makeBuild(options);
	await start();
	for (const file of FILES) write(file);
	await new Promise((resolve) => {
		setTimeout(resolve, 300);
	});
	expect(existsSync(join(dist, 'pagefind'))).toBe(false);
	await run('astro:build:generated');
	await run('astro:build:done');
	expect([has('en'), has('id')]).toEqual([true, true]);
});

test('what goes wrong beside the pages is told at the end', async () => {
	const { dist, start, write, run } = makeBuild();
	await start();
	for (const file of FILES) write(file);
	rmSync(dist, { recursive: true });
	await run('astro:build:generated');
	await expect(run('astro:build:done')).rejects.toThrow(/ENOENT/);
});
