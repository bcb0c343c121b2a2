import { readFileSync, symlinkSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainSystemError } from './system-error.ts';

function refused(code: string, path?: string): Error {
	return Object.assign(new Error(`${code}: refused`), { code, ...(path && { path }) });
}

test('a refusal of the system is told in words, with its file and the way out', () => {
	expect(explainSystemError(refused('EACCES', '/site/dist/a.md'))).toMatchInlineSnapshot(`
		{
		  "hint": "Look whose it is with \`ls -l\`. Who runs the command must be its owner, or be given the right.",
		  "path": "/site/dist/a.md",
		  "reason": "the system does not permit it",
		}
	`);
});

test.each(['EACCES', 'EDQUOT', 'EIO', 'ELOOP', 'EMFILE', 'ENFILE', 'ENOENT', 'ENOSPC', 'EPERM', 'EROFS'])(
	'%s has a reason and a way out that end as their sentences need it',
	(code) => {
		const { reason, hint } = explainSystemError(refused(code))!;
		expect(reason).toMatch(/^[a-z].*[^.]$/);
		expect(hint).toMatch(/^[A-Z].*\.$/);
	},
);

test('it is found below other errors, and among several', () => {
	const inner = refused('ENOSPC', '/site/dist/b.md');
	const outer = new AggregateError([new Error('other'), new Error('outer', { cause: inner })], 'many');
	expect(explainSystemError(outer)).toMatchObject({ reason: 'the disk is full', path: '/site/dist/b.md' });
});

test('what the system really says of a link that leads to itself is known', () => {
	const link = join(mkdtempSync(join(tmpdir(), 'link-')), 'a.mdx');
	symlinkSync(link, link);
	expect.assertions(1);
	try {
		readFileSync(link);
	} catch (error) {
		expect(explainSystemError(error)).toMatchObject({ path: link, hint: 'Remove the link.' });
	}
});

test.each([new Error('other'), refused('ERR_MODULE_NOT_FOUND'), refused('toString'), 'text', undefined])(
	'%s is none',
	(error) => {
		expect(explainSystemError(error)).toBeUndefined();
	},
);
