import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { describe, expect, test } from 'vitest';
import { clearFailure, failingClearly } from './clear-failures.ts';
import { fullDisk } from './full-disk.ts';
import { refuseFolders } from './refuse-folders.ts';

const isSuperuser = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'failures-'));

describe('a failure of the file system', () => {
	test('becomes an error with the file and the way out, without a stack', async () => {
		const work = failingClearly(() => {
			throw Object.assign(new Error('EMFILE'), { code: 'EMFILE', path: '/site/dist/a.md' });
		});
		const error = (await work().catch((thrown: unknown) => thrown)) as AstroError;
		expect(error).toBeInstanceOf(AstroError);
		expect(error.message).toMatchInlineSnapshot(
			`"/site/dist/a.md could not be read or written: too many files are open."`,
		);
		expect(error.hint).toMatch(/ulimit -n/);
		expect(error.stack).toBe('');
	});

	test('is told without a file where the system names none', () => {
		const error = clearFailure(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) as AstroError;
		expect(error.message).toMatchInlineSnapshot(`"A file could not be read or written: the disk is full."`);
	});

	test('leaves other errors, results and arguments as they are', async () => {
		const other = new Error('other');
		expect(clearFailure(other)).toBe(other);
		await expect(failingClearly(async (a: number, b: number) => a + b)(1, 2)).resolves.toBe(3);
	});
});

describe('a build that could not write', () => {
	test('is refused where a file stands in the place of a folder', () => {
		writeFileSync(join(folder, 'dist'), '');
		expect(() => refuseFolders([`${folder}/dist/`])).toThrow(/but .*dist is a file/);
		expect(() => refuseFolders([join(folder, 'dist/sub')])).toThrow(AstroError);
	});

	test('is let through where folders can be written, or made', () => {
		expect(() => refuseFolders([folder, join(folder, 'new/deep')])).not.toThrow();
	});

	test.skipIf(isSuperuser)('is refused where the folder is somebody else’s', () => {
		mkdirSync(join(folder, 'others'));
		chmodSync(join(folder, 'others'), 0o555);
		expect(() => refuseFolders([join(folder, 'others/dist')])).toThrow(/the system does not permit it/);
	});
});

describe('a full disk', () => {
	test('is named with what is left of it', () => {
		const free = (path: string) => (path === '/site/dist' ? 1_234_567 : 10 ** 10);
		expect(fullDisk(['/site/.astro', '/site/dist'], free)).toMatchInlineSnapshot(`
			"The disk with /site/dist is full, which may be all that is wrong: only 1,205 KB are left.
			  Make room and run the command again."
		`);
	});

	test('is none while there is room', () => {
		expect(fullDisk([folder, join(folder, 'not/there/yet')])).toBeUndefined();
	});
});
