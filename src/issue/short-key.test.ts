import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortKeys } from './short-key.ts';

describe('the names of a short address', () => {
	test.each([
		['131047', ['131047']],
		['message-blocked', ['message-blocked']],
		['ERR_Window', ['err_window', 'ERR_Window']],
		['130/472', ['130/472']],
		['A/b', ['a/b', 'A/b']],
		['HTTP 403: Forbidden', ['http 403: forbidden', 'HTTP 403: Forbidden']],
		['1.2.3', ['1.2.3']],
		['%2e%2e', ['%2e%2e']],
		['<script>', ['<script>']],
		['إذن', ['إذن']],
		['index/1', ['index/1']],
		['indexes', ['indexes']],
		['md', ['md']],
		['x'.repeat(200), ['x'.repeat(200)]],
	])('of %s are %j', (value, names) => {
		expect(shortKeys(value)).toEqual(names);
	});

	test.each([
		['', 'nothing'],
		['.', 'the folder itself'],
		['..', 'the folder above'],
		['../secret', 'a way out'],
		['a/../../b', 'a way out further on'],
		['.htaccess', 'a hidden file'],
		['a/.git', 'a hidden file further on'],
		['/a', 'no first part'],
		['a/', 'no last part'],
		['a//b', 'no part in between'],
		['a\\b', 'a backslash'],
		['a\0b', 'a zero'],
		['a\nb', 'a line break'],
		['a\u0085', 'a control character beyond ASCII'],
		['#100', 'a sign that Netlify refuses'],
		['why?', 'the beginning of a query'],
		['index', 'the page of the folder'],
		['INDEX', 'the same in other letters'],
		['a/index', 'the page of the folder of another key'],
		['a.md', 'the Markdown of another key'],
		['a.MD', 'the same in other letters'],
		['a.html', 'the page of another key'],
		['a/index.html', 'the page of another key in its folder'],
		['a.md/b', 'a folder in place of the Markdown of another key'],
		['a.json', 'data'],
		['a.txt', 'text'],
		['a.xml', 'XML'],
		['x'.repeat(201), 'too long'],
		['漢'.repeat(67), 'too many bytes'],
		['\ud83d', 'half a character'],
	])('of %j are none: %s', (value) => {
		expect(shortKeys(value)).toEqual([]);
	});

	test('whatever the value is, never lead out of their folder', () => {
		const parts = fc.constantFrom(
			'..',
			'.',
			'/',
			'\\',
			'%2e',
			'%2F',
			'\0',
			'a',
			'A',
			'İ',
			' ',
			'.md',
			'index',
		);
		const values = fc.oneof(
			fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(values, (value) => {
				for (const name of shortKeys(value)) {
					const url = new URL(name.split('/').map(encodeURIComponent).join('/'), 'https://a.example/e/');
					expect(decodeURIComponent(url.pathname)).toBe(`/e/${name}`);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
