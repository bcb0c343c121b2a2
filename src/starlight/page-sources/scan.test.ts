import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteScan } from './scan.ts';
import { startScan } from './start-scan.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'scan-'));
	write('en/a/index.html', '<script>a()</script><img src="https://a.example/">');
	write('_astro/a.css', 'a { background: url(https://b.example/b.png) }');
	write('en/a.md', '<script>not()</script>');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

const scripts = (needs: ReturnType<ReturnType<typeof siteScan>>) => Object.fromEntries(needs.scripts);

test('what pages and style sheets need is found in all folders', () => {
	const needs = siteScan(folder)();
	expect(scripts(needs)).toEqual({ 'a()': 'en/a/index.html' });
	expect([...needs.sources('img-src').keys()].toSorted()).toEqual(['https://a.example', 'https://b.example']);
});

describe('asked again', () => {
	test('what has come since is found too', () => {
		const scan = siteScan(folder);
		scan();
		write('b.html', '<script>b()</script>');
		expect(scripts(scan())).toEqual({ 'a()': 'en/a/index.html', 'b()': 'b.html' });
	});

	test('what was taken away or changed is forgotten', () => {
		const scan = siteScan(folder);
		scan();
		write('en/a/index.html', '<script>c()</script>');
		expect(scripts(scan())).toEqual({ 'c()': 'en/a/index.html' });
		rmSync(join(folder, 'en'), { recursive: true });
		const needs = scan();
		expect(scripts(needs)).toEqual({});
		expect([...needs.sources('img-src').keys()]).toEqual(['https://b.example']);
	});
});

describe.each([
	['in a thread', true],
	['without a thread', false],
])('a scan %s', (_where, inThread) => {
	test('has in the end what was there in the beginning and what came later', async () => {
		const found = startScan(folder, inThread);
		write('b.html', '<script>b()</script><p onclick="x()">');
		const needs = await found();
		expect(scripts(needs)).toEqual({ 'a()': 'en/a/index.html', 'b()': 'b.html' });
		expect(needs.toNeeds()).toEqual(siteScan(folder)().toNeeds());
		expect([...needs.refused.values()]).toEqual(['b.html']);
	});

	test('says in the end what went wrong', async () => {
		const found = startScan(join(folder, 'gone'), inThread);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await expect(found()).rejects.toThrow(/ENOENT.*gone/);
	});
});
