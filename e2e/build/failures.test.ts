import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ISSUES, issue, page, type Site } from './site.ts';
import { siteFor } from './sites.ts';

const FILES = { 'src/content/docs/index.mdx': page('Home'), [`${ISSUES}/refused.mdx`]: issue() };
const isSuperuser = process.getuid?.() === 0;

test('a build says at its end what it made, and keeps a line for each page where these are few', async () => {
	const site = siteFor('summary', { files: FILES });
	const { code, output } = await site.run('build');
	expect(code).toBe(0);
	expect(output).toMatch(/Built 1 issue: \d+ pages, \d+ files, \d\.\d MB in \d+\.\d s\n {2}reading \d/);
	expect(output).toContain('├─ /issues/refused/index.html');
	expect(output).not.toMatch(/Reading: |Rendering: /);
});

test('content that cannot be read stops the build, each file with the way out, and nothing is written', async () => {
	const site = siteFor('unreadable', { files: FILES });
	writeFileSync(join(site.root, ISSUES, 'latin.mdx'), Buffer.from('---\ntitle: Caf\u00E9\n', 'latin1'));
	symlinkSync('nowhere.mdx', join(site.root, ISSUES, 'linked.mdx'));
	mkdirSync(join(site.root, ISSUES, 'folder.mdx'));
	const { code, output } = await site.run('build');
	expect(code).toBe(1);
	expect(output).toContain('2 errors in 2 files');
	expect(output).toMatch(/latin\.mdx:2:1 error unreadable\n.*is not text in UTF-8: see line 2\.\n.*Save it/);
	expect(output).toMatch(/linked\.mdx:1:1 error unreadable\n.*a link to what does not\.\n.*Remove the link/);
	expect(site.exists('dist')).toBe(false);
});

describe('a build that cannot write', () => {
	test('is refused before it begins where a file stands in the way', async () => {
		const site = siteFor('no-folder', { files: { ...FILES, dist: 'mine' } });
		const { code, output } = await site.run('build');
		expect(code).toBe(1);
		expect(output).toMatch(/but .*dist is a file\.[^]*`outDir`/);
		expect(output).not.toContain('Syncing content');
		expect(site.read('dist')).toBe('mine');
	});

	test.skipIf(isSuperuser)('is refused before it begins where the folder is somebody else’s', async () => {
		const site = siteFor('no-right', { files: { ...FILES, 'dist/index.html': 'old' } });
		chmodSync(join(site.root, 'dist'), 0o555);
		const { code, output } = await site.run('build');
		chmodSync(join(site.root, 'dist'), 0o755);
		expect(code).toBe(1);
		expect(output).toMatch(/dist could not be read or written: the system does not permit it\./);
		expect(site.read('dist/index.html')).toBe('old');
	});

	test('is refused before it begins on a disk that can only be read', async ({ skip }) => {
		const site = siteFor('read-only', { files: { ...FILES, 'dist/index.html': 'old' } });
		await onDisk(site, 'ro', skip, async () => {
			const { code, output } = await site.run('build');
			expect(code).toBe(1);
			expect(output).toMatch(/could not be read or written: its disk can only be read\.[^]*`cacheDir`/);
			expect(output).not.toContain('Syncing content');
			expect(site.read('dist/index.html')).toBe('old');
		});
	});

	test('says so where the disk is full', async ({ skip }) => {
		const site = siteFor('full', { files: { ...FILES, 'dist/index.html': 'old' } });
		await onDisk(site, 'size=8k', skip, async () => {
			const { code, output } = await site.run('build');
			expect(code).toBe(1);
			expect(output).toMatch(/The disk with .* is full, .*\n {2}Make room and run the command again\./);
			expect(site.read('dist/index.html')).toBe('old');
		});
	});
});

/** Runs a test while the folder of Astro's cache is a disk of its own, where this process may make one. */
async function onDisk(
	site: Site,
	options: string,
	skip: (note: string) => void,
	run: () => Promise<void>,
): Promise<void> {
	const folder = join(site.root, '.cache');
	mkdirSync(folder, { recursive: true });
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
	} catch {
		skip('only the superuser of a Linux system can make a disk');
		return;
	}
	try {
		await run();
	} finally {
		execFileSync('umount', [folder]);
	}
}
