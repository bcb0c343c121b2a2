import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('writes new files in new folders, and replaces what it was told to', () => {
	writeFileSync(join(folder, 'old.txt'), 'old');
	writeFiles(folder, [
		{ path: 'a/b/new.txt', text: 'new' },
		{ path: 'old.txt', text: 'changed', before: 'old' },
	]);
	expect(readFileSync(join(folder, 'a/b/new.txt'), 'utf8')).toBe('new');
	expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('changed');
});

test('takes everything back when a file exists already', () => {
	writeFileSync(join(folder, 'old.txt'), 'old');
	writeFileSync(join(folder, 'there.txt'), 'mine');
	const files = [
		{ path: 'a/b/new.txt', text: 'new' },
		{ path: 'a/b/newer.txt', text: 'new' },
		{ path: 'old.txt', text: 'changed', before: 'old' },
		{ path: 'there.txt', text: 'theirs' },
	];
	expect(() => writeFiles(folder, files)).toThrowErrorMatchingInlineSnapshot(`
		[Error: there.txt could not be written: it exists already.
		Nothing was written.]
	`);
	expect(existsSync(join(folder, 'a'))).toBe(false);
	expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old');
	expect(readFileSync(join(folder, 'there.txt'), 'utf8')).toBe('mine');
});

test('replaces nothing that somebody changed in between', () => {
	writeFileSync(join(folder, 'old.txt'), 'newer');
	const files = [{ path: 'old.txt', text: 'changed', before: 'old' }];
	expect(() => writeFiles(folder, files)).toThrow('it has changed in the meantime');
	expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('newer');
});

test('copies files, and leaves alone those that are there', () => {
	writeFileSync(join(folder, 'from.png'), 'picture');
	writeFileSync(join(folder, 'there.png'), 'the same picture');
	writeFiles(folder, [
		{ path: 'a/to.png', from: join(folder, 'from.png') },
		{ path: 'there.png', from: join(folder, 'from.png') },
	]);
	expect(readFileSync(join(folder, 'a/to.png'), 'utf8')).toBe('picture');
	expect(readFileSync(join(folder, 'there.png'), 'utf8')).toBe('the same picture');
});

test('takes copies back when a file cannot be written', () => {
	writeFileSync(join(folder, 'from.png'), 'picture');
	const files = [
		{ path: 'a/to.png', from: join(folder, 'from.png') },
		{ path: 'b.png', from: join(folder, 'gone.png') },
	];
	expect(() => writeFiles(folder, files)).toThrow('b.png could not be written');
	expect(existsSync(join(folder, 'a'))).toBe(false);
});
