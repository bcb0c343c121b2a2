import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFiles, type Kept } from './place-files.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'place-files-'));
	for (const name of ['ours', 'site']) mkdirSync(join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

function place(rules: { replaces?: string; follows?: string } = {}): Kept[] {
	return placeFiles(join(folder, 'ours'), join(folder, 'site'), {
		replaces: (path) => path === rules.replaces,
		follows: (path) => path === rules.follows,
	});
}

const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');

test('files go beside those of the site, in folders that it has and in others', () => {
	write({
		'site/en/a/index.html': 'A',
		'ours/en/a.md': 'a',
		'ours/en/a/b.md': 'b',
		'ours/e/1/index.html': '1',
		'ours/llms.txt': 'l',
	});
	expect(place()).toEqual([]);
	expect(['en/a/index.html', 'en/a.md', 'en/a/b.md', 'e/1/index.html', 'llms.txt'].map(read)).toEqual([
		'A',
		'a',
		'b',
		'1',
		'l',
	]);
	expect(existsSync(join(folder, 'ours'))).toBe(false);
});

test('a file of the site stays, and is named with the size of ours', () => {
	write({ 'site/b/llms.txt': 'own', 'site/a.md': 'own', 'ours/b/llms.txt': 'ours é', 'ours/a.md': '' });
	expect(place()).toEqual([
		{ path: 'a.md', bytes: 0 },
		{ path: 'b/llms.txt', bytes: 7 },
	]);
	expect(read('b/llms.txt')).toBe('own');
});

test('a file where we have a folder stays, and so does a folder where we have a file', () => {
	write({ 'site/e': 'own', 'ours/e/1.md': '1', 'site/a.md/own.txt': 'own', 'ours/a.md': 'a' });
	expect(place().map(({ path }) => path)).toEqual(['a.md', 'e']);
	expect([read('e'), read('a.md/own.txt')]).toEqual(['own', 'own']);
});

test('a file may take the place of one that is there', () => {
	write({ 'site/en/old/index.html': 'page', 'ours/en/old/index.html': 'redirect' });
	expect(place({ replaces: 'en/old/index.html' })).toEqual([]);
	expect(read('en/old/index.html')).toBe('redirect');
});

test('a file may go below one that is there, and stands alone where there is none', () => {
	write({ 'site/_headers': '/*\n  A: b', 'ours/_headers': '/x\n  C: d\n', 'ours/_redirects': '/a /b 301\n' });
	expect(place({ follows: '_headers' })).toEqual([]);
	expect(read('_headers')).toBe('/*\n  A: b\n/x\n  C: d\n');
	expect(read('_redirects')).toBe('/a /b 301\n');
});
