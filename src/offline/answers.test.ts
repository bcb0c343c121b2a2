import { describe, expect, test } from 'vitest';
import { isFile, isPage } from './answers.ts';
import { answer } from './fixtures/site.ts';

const PAGE = 'https://help.example/en/issues/a/';

describe('an answer is stored as a page', () => {
	test.each([PAGE, 'https://help.example/', 'https://help.example/en/a.html', 'https://help.example/v1.20'])(
		'where it is HTML: %s',
		(url) => expect(isPage(url, answer('<p>', 'text/html; charset=utf-8'))).toBe(true),
	);

	test.each([
		['Markdown at the address of a page', PAGE, answer('#', 'text/markdown; charset=utf-8')],
		['HTML at the address of Markdown', 'https://help.example/en/issues/a.md', answer('<p>')],
		['HTML at the address of a list', 'https://help.example/llms.txt', answer('<p>')],
		['a page that is not found', PAGE, answer('<p>', 'text/html', { status: 404 })],
		['a fault', PAGE, answer('<p>', 'text/html', { status: 503 })],
		[
			'what may not be stored',
			PAGE,
			answer('<p>', 'text/html', { headers: { 'Cache-Control': 'private, no-store' } }),
		],
		['what is of no type', PAGE, new Response('<p>', { headers: { 'Content-Type': 'application/xhtml' } })],
	])('but not %s', (_name, url, given) => expect(isPage(url, given)).toBe(false));

	test('but not where it leads elsewhere: browsers refuse that from a worker', () => {
		expect(isPage(PAGE, Object.defineProperty(answer('<p>'), 'redirected', { value: true }))).toBe(false);
		expect(isPage(PAGE, Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' }))).toBe(
			false,
		);
	});
});

test('a page in the place of a file that is missing is not stored as that file', () => {
	expect(isFile(answer('export {}', 'text/javascript'))).toBe(true);
	expect(isFile(answer('<p>Not found'))).toBe(false);
});
