import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFiles } from './content-files.ts';
import { readText, unreadable } from './read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
/** For the superuser every file can be read. */
const isSuperuser = process.getuid?.() === 0;

function problemOf(name: string) {
	try {
		readText(join(folder, name));
	} catch (error) {
		const { message, hint, line } = unreadable(`content/${name}`, error);
		return { message, hint, line };
	}
	return undefined;
}

test('text is read as it is, whatever its characters', () => {
	writeFileSync(join(folder, 'fine.mdx'), 'Ganti nomor – 番号 \uFFFD');
	expect(readText(join(folder, 'fine.mdx'))).toBe('Ganti nomor – 番号 \uFFFD');
});

test('text in another encoding is refused, with the first line that is not UTF-8', () => {
	writeFileSync(join(folder, 'latin.mdx'), Buffer.from('---\ntitle: Caf\u00E9\n---\n', 'latin1'));
	expect(problemOf('latin.mdx')).toMatchInlineSnapshot(`
		{
		  "hint": "Save it as UTF-8 in your editor.",
		  "line": 2,
		  "message": "The file is not text in UTF-8: see line 2.",
		}
	`);
	writeFileSync(join(folder, 'utf16.mdx'), Buffer.from('\uFEFFa', 'utf16le'));
	expect(problemOf('utf16.mdx')).toMatchObject({ line: 1 });
});

test('links are followed to files and folders, and never round; those to nothing count as files', () => {
	symlinkSync(join(folder, 'fine.mdx'), join(folder, 'to-fine.mdx'));
	symlinkSync(join(folder, 'gone.txt'), join(folder, 'broken.mdx'));
	symlinkSync(join(folder, 'loop.mdx'), join(folder, 'loop.mdx'));
	symlinkSync(folder, join(folder, 'round'));
	symlinkSync(join(folder, '..'), join(folder, 'above.mdx'));
	const shared = mkdtempSync(join(tmpdir(), 'shared-'));
	writeFileSync(join(shared, 'other.mdx'), 'other');
	symlinkSync(shared, join(folder, 'shared'));
	expect(contentFiles(folder)).toEqual(
		expect.arrayContaining(['broken.mdx', 'fine.mdx', 'loop.mdx', 'shared/other.mdx', 'to-fine.mdx']),
	);
	expect(contentFiles(folder).filter((path) => /round|above/.test(path))).toEqual([]);
	expect(problemOf('to-fine.mdx')).toBeUndefined();
	expect(problemOf('broken.mdx')).toMatchInlineSnapshot(`
		{
		  "hint": "Remove the link, or put back what it leads to.",
		  "line": 1,
		  "message": "The file could not be read: it does not exist, or is a link to what does not.",
		}
	`);
	expect(problemOf('loop.mdx')).toMatchObject({ hint: 'Remove the link.' });
});

test.skipIf(isSuperuser)('a file of somebody else’s says so', () => {
	writeFileSync(join(folder, 'secret.mdx'), 'secret');
	chmodSync(join(folder, 'secret.mdx'), 0);
	expect(problemOf('secret.mdx')).toMatchObject({
		message: 'The file could not be read: the system does not permit it.',
	});
});

test('any other error is told as it is', () => {
	expect(unreadable('content/a.mdx', new Error('too odd'))).toMatchObject({
		rule: 'unreadable',
		file: 'content/a.mdx',
		message: 'The file could not be read: too odd.',
	});
	expect(unreadable('content/a.mdx', 'odd').message).toBe('The file could not be read: odd.');
});
