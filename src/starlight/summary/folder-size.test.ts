import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSize } from './folder-size.ts';

test('a folder is as large as all files in it and below', () => {
	const folder = mkdtempSync(join(tmpdir(), 'size-'));
	expect(folderSize(folder)).toEqual({ files: 0, bytes: 0 });
	mkdirSync(join(folder, 'a/b'), { recursive: true });
	writeFileSync(join(folder, 'one'), '1');
	writeFileSync(join(folder, 'a/b/four'), 'four');
	expect(folderSize(folder)).toEqual({ files: 2, bytes: 5 });
});
