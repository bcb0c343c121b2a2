import { resolve, sep } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filePath } from './file-path.ts';

// Any characters, halves of pairs too. The library's own unit for these takes seconds to set up.
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

test.each([
	['/', ''],
	['/en/a%20b/', 'en/a b/'],
	['/.well-known/api-catalog', '.well-known/api-catalog'],
	['/en/_headers', 'en/_headers'],
])('%s is "%s"', (path, file) => {
	expect(filePath(path)).toBe(file);
});

test.each([
	'/../a',
	'/a/..',
	'/%2e%2e/a',
	'/..%2fa',
	'/a\\b',
	'/a%5cb',
	'/a%00',
	'//a',
	'/a%2f%2fb',
	'/.env',
	'/.git/config',
	'/en/.well-known/x',
	'/.well-known/.secret',
	'/_headers',
	'/_Redirects',
	'/%zz',
	'a',
	'',
])('%s is no file of the site', (path) => {
	expect(filePath(path)).toBeUndefined();
});

test('Nothing that is a file leads out of the folder, whatever the path and its escapes', () => {
	const part = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2F', '%5c', '%00', 'a', '%252e', ';', ' ', '~');
	const paths = fc.oneof(
		fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
		anyText,
	);
	fc.assert(
		fc.property(paths, (path) => {
			const file = filePath(`/${path}`);
			if (file === undefined) return;
			const full = resolve('/site', file);
			expect(full === '/site' || full.startsWith(`/site${sep}`)).toBe(true);
		}),
	);
});
