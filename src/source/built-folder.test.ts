import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearBeside, foldersBeside, recoverBuilt, replaceBuilt } from './built-folder.ts';

let root: string;
let dist: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'built-folder-'));
	dist = join(root, 'dist');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, text: string): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), text);
}

const read = () => readFileSync(join(dist, 'index.html'), 'utf8');

test('the new site takes the place of the last one, and nothing is left beside it', () => {
	write(dist, 'old');
	write(foldersBeside(dist).unfinished, 'new');
	expect(replaceBuilt(dist)).toBe(true);
	expect(read()).toBe('new');
	expect(readdirSync(join(root, '.astro'))).toEqual([]);
});

test('the first site needs none before it', () => {
	write(foldersBeside(dist).unfinished, 'new');
	expect(replaceBuilt(dist)).toBe(true);
	expect(read()).toBe('new');
});

test('the last site comes back where there is no new one to take its place', () => {
	write(dist, 'old');
	mkdirSync(dirname(foldersBeside(dist).unfinished));
	expect(() => replaceBuilt(dist)).toThrow('ENOENT');
	expect(read()).toBe('old');
});

test('what was killed between the two renames leaves the last site to be recovered, once', () => {
	write(foldersBeside(dist).earlier, 'old');
	write(foldersBeside(dist).unfinished, 'new');
	recoverBuilt(dist);
	expect(read()).toBe('old');
	write(foldersBeside(dist).earlier, 'older');
	recoverBuilt(dist);
	expect(read()).toBe('old');
});

test('nothing is recovered where nothing was built', () => {
	recoverBuilt(dist);
	expect(existsSync(dist)).toBe(false);
});

test('a next build recovers the last site, and removes what a killed one left', () => {
	write(foldersBeside(dist).earlier, 'old');
	write(foldersBeside(dist).unfinished, 'half');
	clearBeside(dist);
	expect(read()).toBe('old');
	expect(readdirSync(join(root, '.astro'))).toEqual([]);
});

test('a folder that cannot be renamed gets new contents', () => {
	write(dist, 'old');
	writeFileSync(join(dist, 'gone.html'), 'old');
	write(foldersBeside(dist).unfinished, 'new');
	// No folder takes the place of a file.
	writeFileSync(foldersBeside(dist).earlier, '');
	expect(replaceBuilt(dist)).toBe(false);
	expect(readdirSync(dist)).toEqual(['index.html']);
	expect(read()).toBe('new');
	expect(existsSync(foldersBeside(dist).unfinished)).toBe(false);
});
