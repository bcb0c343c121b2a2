import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sameFiles, usedFile } from './used-files.ts';

const root = mkdtempSync(join(tmpdir(), 'used-files-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a folder is no file, and below a file there is none', () => {
	mkdirSync(join(root, 'folder'));
	writeFileSync(join(root, 'c.md'), 'C');
	expect(usedFile(root, 'folder').hash).toBe('');
	expect(usedFile(root, 'c.md/d.md').hash).toBe('');
});

test('files are the same until one changes, goes or comes', () => {
	writeFileSync(join(root, 'a.md'), 'A');
	const used = [usedFile(root, 'a.md'), usedFile(root, 'b.md')];
	expect(used).toEqual([
		{ file: 'a.md', hash: expect.stringMatching(/^[0-9a-f]{10}$/) },
		{ file: 'b.md', hash: '' },
	]);
	expect(sameFiles([], root)).toBe(true);
	expect(sameFiles(used, root)).toBe(true);
	writeFileSync(join(root, 'b.md'), '');
	expect(sameFiles(used, root)).toBe(false);
	rmSync(join(root, 'b.md'));
	expect(sameFiles(used, root)).toBe(true);
	writeFileSync(join(root, 'a.md'), 'B');
	expect(sameFiles(used, root)).toBe(false);
	rmSync(join(root, 'a.md'));
	expect(sameFiles(used, root)).toBe(false);
});
