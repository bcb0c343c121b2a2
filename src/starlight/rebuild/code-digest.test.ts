import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeDigest } from './code-digest.ts';
import { bundleOf } from './fixtures/bundle.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'code-digest-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
}

/** What differs between two builds of the same code, or does not. */
interface Build {
	footer?: string;
	store?: string;
	storeName?: string;
	key?: string;
	pictures?: string[];
	dates?: string;
}

function digest({
	footer = 'Footer',
	store = 'a',
	storeName = 'a',
	key = 'a',
	pictures = [],
	dates = '[]',
}: Build = {}): string {
	rmSync(join(root, 'bundle'), { recursive: true, force: true });
	const page = `import('./store_${storeName.repeat(8)}.mjs');\nmakeAPI(${dates});\n"${footer}"`;
	write(`bundle/page_${storeName.repeat(8)}.mjs`, page);
	write(`bundle/store_${storeName.repeat(8)}.mjs`, store);
	const assets = JSON.stringify(pictures);
	write('bundle/entry.mjs', `deserializeManifest({"assets":${assets},"key":"${key.repeat(44)}"})`);
	const bundle = bundleOf(
		{
			'/help/src/Footer.astro': { file: `page_${storeName.repeat(8)}.mjs`, imports: ['clsx'] },
			'\0virtual:starlight/git-info': { file: `page_${storeName.repeat(8)}.mjs` },
			'\0astro:data-layer-content': { file: `store_${storeName.repeat(8)}.mjs` },
			'\0virtual:astro:manifest': { file: 'entry.mjs' },
		},
		join(root, 'bundle'),
	);
	return codeDigest(bundle, root);
}

test('the digest stays while only content, its pictures and dates, and random keys change', () => {
	const pictures = ['/_astro/list.svg'];
	expect(digest({ pictures, store: 'b', storeName: 'b', key: 'b', dates: '[["a.md",1]]' })).toBe(digest());
});

test('the digest changes with the code', () => {
	expect(digest({ footer: 'Another' })).not.toBe(digest());
});

test('the digest changes with packages beside the code, and with what those use', () => {
	const before = digest();
	write('node_modules/clsx/package.json', '{ "version": "2.0.0" }');
	const first = digest();
	write('node_modules/clsx/package.json', '{ "version": "2.0.1" }');
	const second = digest();
	write('package-lock.json', '{}');
	expect(new Set([before, first, second, digest()]).size).toBe(4);
});
