import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierBuild, type MadeFile } from './earlier-build.ts';

let folder: string;
let from: string;
let into: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'earlier-build-'));
	from = join(folder, 'dist');
	into = join(folder, 'next');
	for (const path of [from, into]) mkdirSync(join(path, 'en'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of the earlier build and says what that remembered of it. */
function madeEarlier(path: string, text: string, key: string): Record<string, MadeFile> {
	writeFileSync(join(from, path), text);
	const build = earlierBuild({ from: undefined, into: from, files: {}, mayLink: true });
	build.record(path, key);
	return build.made;
}

const read = (path: string) => readFileSync(join(into, path), 'utf8');

for (const mayLink of [true, false]) {
	test(`puts a file with the same key in place, ${mayLink ? 'as a link' : 'as a copy'}, and remembers it`, async () => {
		const files = madeEarlier('en/one.json', '{}', 'k1');
		const build = earlierBuild({ from, into, files, mayLink });
		expect(build.reuse('en/one.json', 'k1')).toBe(true);
		expect(read('en/one.json')).toBe('{}');
		expect(statSync(join(into, 'en/one.json')).nlink).toBe(mayLink ? 2 : 1);
		const next = earlierBuild({ from: into, into: from, files: build.made, mayLink: false });
		expect(next.reuse('en/one.json', 'k1')).toBe(true);
	});
}

test('makes folders that are not there yet', async () => {
	const files = madeEarlier('en/one.json', '{}', 'k1');
	rmSync(into, { recursive: true });
	expect(earlierBuild({ from, into, files, mayLink: true }).reuse('en/one.json', 'k1')).toBe(true);
});

test('puts nothing in place with another key, without a record, or without an earlier build', async () => {
	const files = madeEarlier('one.md', '# One', 'k1');
	const build = earlierBuild({ from, into, files, mayLink: true });
	expect(build.reuse('one.md', 'k2')).toBe(false);
	expect(build.reuse('two.md', 'k1')).toBe(false);
	expect(build.reuse('constructor', 'k1')).toBe(false);
	expect(earlierBuild({ from: undefined, into, files, mayLink: true }).reuse('one.md', 'k1')).toBe(false);
	expect(build.made).toEqual({});
});

test('puts nothing in place that was changed or removed since', async () => {
	const files = madeEarlier('one.md', '# One', 'k1');
	const build = () => earlierBuild({ from, into, files, mayLink: true });
	utimesSync(join(from, 'one.md'), 1, 1);
	expect(build().reuse('one.md', 'k1')).toBe(false);
	rmSync(join(from, 'one.md'));
	expect(build().reuse('one.md', 'k1')).toBe(false);
});

test('copies where a link cannot be made', async () => {
	const files = { ...madeEarlier('one.md', '# One', 'k1'), ...madeEarlier('two.md', '# Two', 'k2') };
	writeFileSync(join(into, 'one.md'), 'stands where the link would be');
	const build = earlierBuild({ from, into, files, mayLink: true });
	expect(build.reuse('one.md', 'k1')).toBe(true);
	expect(build.reuse('two.md', 'k2')).toBe(true);
	expect(read('one.md')).toBe('# One');
	expect(statSync(join(into, 'two.md')).nlink).toBe(1);
});
