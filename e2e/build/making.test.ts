import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Making } from '../../src/starlight/outputs/make-files.ts';
import type { Issue } from '../../src/issue/issue.ts';
import { makeIssue, makeLibrary } from '../../src/outputs/fixtures/library.ts';

// As it is published: the scripts for browsers are only there.
const module = new URL('../../lib/starlight/outputs/start-making.js', import.meta.url).href;
const { startMaking } = (await import(
	module
)) as typeof import('../../src/starlight/outputs/start-making.ts');

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'making-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function makingOf(issues: Issue[]): Making {
	const library = makeLibrary({ issues, pages: [] });
	const libraryFile = join(root, 'library.json');
	writeFileSync(libraryFile, JSON.stringify({ library, problems: '' }));
	return {
		settings: { assets: '_astro', libraryFile, offline: true },
		root,
		into: join(root, 'files'),
	};
}

function filesIn(folder: string): Map<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		paths.toSorted().map((path) => [path.slice(folder.length), readFileSync(path, 'base64')] as const),
	);
}

test('a thread makes the same files as are made without one', async () => {
	const making = makingOf(Array.from({ length: 40 }, (_, n) => makeIssue({ id: `issue-${n}` })));
	const without = await startMaking(making, false)();
	const files = filesIn(making.into);
	const within = await startMaking(making, true)();
	expect(within).toEqual(without);
	expect(filesIn(making.into)).toEqual(files);
	expect(files.size).toBe(without.files);
	expect([...files.values()].reduce((sum, text) => sum + Buffer.from(text, 'base64').length, 0)).toBe(
		without.bytes,
	);
});

test('nothing is left of a build before', async () => {
	const making = makingOf([makeIssue()]);
	await startMaking(making, false)();
	writeFileSync(join(making.into, 'old.md'), 'old');
	await startMaking(making, true)();
	expect(filesIn(making.into).has('/old.md')).toBe(false);
});

describe.each([
	['in a thread', true],
	['without a thread', false],
])('what goes wrong %s', (_where, inThread) => {
	test('is thrown where the files are waited for, with its words', async () => {
		const bodyFigures = { 'a.png': { url: '/_issues/a.0123456789.png', file: 'gone/a.png', alt: 'A' } };
		const making = makingOf([makeIssue({ bodyFigures })]);
		const made = startMaking(making, inThread);
		await new Promise((resolve) => setTimeout(resolve, 500));
		await expect(made()).rejects.toThrow(/ENOENT: no such file or directory, copyfile .*a\.png/);
	});
});
