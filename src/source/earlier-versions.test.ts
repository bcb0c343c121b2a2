import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierVersions } from './earlier-versions.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'known-issues-versions-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function git(...args: string[]): void {
	spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root });
}

function commit(file: string, contents: string): void {
	mkdirSync(join(root, file, '..'), { recursive: true });
	writeFileSync(join(root, file), contents);
	git('add', '-A');
	git('commit', '-qm', contents);
}

test('the newest comes first, across a move to another folder', () => {
	git('init', '-q');
	commit('site/a/é "x".mdx', 'line\n'.repeat(20));
	mkdirSync(join(root, 'site/b'));
	renameSync(join(root, 'site/a/é "x".mdx'), join(root, 'site/b/x.mdx'));
	commit('site/b/x.mdx', `${'line\n'.repeat(20)}more\n`);
	commit('site/b/x.mdx', 'other\n');
	commit('site/other.mdx', 'no part of it\n');
	expect([...earlierVersions(join(root, 'site'), 'b/x.mdx')]).toEqual([
		'other\n',
		`${'line\n'.repeat(20)}more\n`,
		'line\n'.repeat(20),
	]);
});

test('there are none without a repository, and none of a file that was never committed', () => {
	writeFileSync(join(root, 'a.mdx'), 'a');
	expect([...earlierVersions(root, 'a.mdx')]).toEqual([]);
	git('init', '-q');
	expect([...earlierVersions(root, 'a.mdx')]).toEqual([]);
});
