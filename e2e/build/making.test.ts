import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
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
		settings: { assets: '_astro', digest: 'd', libraryFile, offline: true },
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

test('what an earlier build left is put in place, but for what has changed', async () => {
	const issues = Array.from({ length: 3 }, (_, n) => makeIssue({ id: `issue-${n}` }));
	issues[0]!.related = ['issue-1'];
	const making = makingOf(issues);
	const nothing = { from: undefined, files: {}, mayLink: true };
	const { remembered } = await startMaking({ ...making, earlier: nothing }, true)();
	expect(Object.keys(remembered)).toContain('en/issues/issue-0.md');
	expect(Object.keys(remembered)).not.toContain('llms.txt');

	const from = join(root, 'dist');
	renameSync(making.into, from);
	for (const path of Object.keys(remembered)) {
		// Whatever is put in place can be told from what is made again.
		const { mtimeMs } = statSync(join(from, path));
		writeFileSync(join(from, path), readFileSync(join(from, path), 'utf8').replace(/./g, '*'));
		utimesSync(join(from, path), mtimeMs / 1000, mtimeMs / 1000);
		remembered[path]!.modified = statSync(join(from, path)).mtimeMs;
		remembered[path]!.size = statSync(join(from, path)).size;
	}
	makingOf([issues[0]!, { ...issues[1]!, title: 'Another title' }, issues[2]!]);
	const again = await startMaking(
		{ ...making, earlier: { from, files: remembered, mayLink: false } },
		true,
	)();
	const placed = Object.keys(again.remembered).filter((path) =>
		readFileSync(join(making.into, path), 'utf8').startsWith('*'),
	);
	expect(placed.toSorted()).toEqual([
		'e/issue-0.md',
		'e/issue-0/index.html',
		'e/issue-2.md',
		'e/issue-2/index.html',
		'en/issues/issue-2.json',
		'en/issues/issue-2.md',
		'id/issues/issue-2.json',
		'id/issues/issue-2.md',
	]);
	expect(again.files).toBe(filesIn(making.into).size);

	const otherwise = { ...making, settings: { ...making.settings, digest: 'other' } };
	await startMaking({ ...otherwise, earlier: { from, files: remembered, mayLink: false } }, true)();
	expect(readFileSync(join(making.into, 'en/issues/issue-2.md'), 'utf8')).not.toContain('***');
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
