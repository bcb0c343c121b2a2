import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildAside, ignoreBuilds } from './build-aside.ts';

let root: string;
const logger = { warn: vi.fn() };

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'build-aside-'));
	write('dist', 'old');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, text: string): void {
	mkdirSync(join(root, folder), { recursive: true });
	writeFileSync(join(root, folder, 'index.html'), text);
}

function config(changes: object = {}, outDir = 'dist'): AstroConfig {
	const url = (path: string) => pathToFileURL(join(root, path) + sep);
	return {
		root: url(''),
		srcDir: url('src'),
		outDir: url(outDir),
		output: 'static',
		vite: {},
		...changes,
	} as AstroConfig;
}

test('builds into a folder beside the last site, which is the old one until the end', () => {
	const { into, dist, finish } = buildAside(config())!;
	expect(dist).toBe(join(root, 'dist'));
	expect(into).toBe(join(root, '.astro/dist.unfinished'));
	write('.astro/dist.unfinished', 'new');
	expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old');
	finish(logger);
	expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new');
	expect(logger.warn).not.toHaveBeenCalled();
});

test('what is written into the last site meanwhile stops the build instead of being lost', () => {
	const { dist, finish } = buildAside(config())!;
	write('.astro/dist.unfinished', 'new');
	mkdirSync(join(dist, '.hidden'));
	mkdirSync(join(dist, 'pagefind'));
	expect(() => finish(logger)).toThrow(join(dist, 'pagefind'));
	expect(readdirSync(dist)).toContain('pagefind');
});

test('warns where the folder could not be replaced at once', () => {
	const { finish } = buildAside(config())!;
	write('.astro/dist.unfinished', 'new');
	writeFileSync(join(root, '.astro/dist.earlier'), '');
	finish(logger);
	expect(logger.warn.mock.calls[0]![0]).toContain('could not be replaced at once');
});

test('leaves a build where it is that is not for files only, or not in a folder of its own', () => {
	write('repository/.git', '');
	symlinkSync(join(root, 'dist'), join(root, 'link'));
	for (const other of [
		config({ output: 'server' }),
		config({ adapter: { name: 'host', hooks: {} } }),
		config({ vite: { build: { emptyOutDir: false } } }),
		config({}, '../dist'),
		config({}, 'src/dist'),
		config({}, 'repository'),
		config({}, 'link'),
	])
		expect(buildAside(other)).toBeUndefined();
});

test('keeps a development server from watching the files of a build', () => {
	const { vite } = ignoreBuilds(config());
	const ignored = vite?.server?.watch?.ignored as (path: string) => boolean;
	expect(ignored(join(root, '.astro/dist.unfinished/index.html'))).toBe(true);
	expect(ignored(join(root, 'src/pages/index.html'))).toBe(false);
	expect(ignoreBuilds(config({ vite: { server: { watch: null } } }))).toEqual({});
});
