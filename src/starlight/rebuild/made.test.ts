import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMade, writeMade } from './made.ts';

const NOTHING = { files: {}, pages: {} };
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'made-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('what a build made is read back, also from a folder that was not there', () => {
	const made = {
		files: { 'llms.txt': { key: 'a', size: 1, modified: 1.5 } },
		pages: { 'a/index.html': { key: 'b', bytes: 'c' } },
	};
	writeMade(join(folder, 'cache/made.json'), made);
	expect(readMade(join(folder, 'cache/made.json'))).toEqual(made);
});

test.each(['', '{', '[]', '{"files":{"a":1},"pages":{}}'])('a file that says %j says nothing', (text) => {
	writeFileSync(join(folder, 'made.json'), text);
	expect(readMade(join(folder, 'made.json'))).toEqual(NOTHING);
});

test('without a file nothing was made', () => {
	expect(readMade(join(folder, 'made.json'))).toEqual(NOTHING);
});
