import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSite, rootSite } from '../outputs/fixtures/library.ts';
import { encodePath, formatFile, pagePath, withBase } from '../outputs/urls.ts';
import { formatAt, localeAt, pageIdAt, varyOf, wantsMarkdown } from './negotiate.ts';

// Any characters, halves of pairs too. The library's own unit for these takes seconds to set up.
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

const site = makeSite();
const ids = fc
	.array(fc.stringMatching(/^[a-z0-9 é%&<>"'-]{1,12}$/), { minLength: 1, maxLength: 4 })
	.map((names) => names.join('/'));

describe('the page at a path', () => {
	test.each([
		['/', ''],
		['/en/', 'en'],
		['/en', 'en'],
		['/en/issues/pairing-error/', 'en/issues/pairing-error'],
		['/en/issues/pairing-error', 'en/issues/pairing-error'],
		['/e/131047/', 'e/131047'],
		['/e/1.2.3', 'e/1.2.3'],
		['/e/1.2.3/', 'e/1.2.3'],
		['/e/1.2.3.md', undefined],
		['/llms.txt', undefined],
		['/en/issues/pairing-error.md', undefined],
		['/en/issues/pairing-error.html', undefined],
		['/%zz', undefined],
		['//en/issues/pairing-error', undefined],
		['///evil.example/en/', undefined],
		['/%2F%2Fevil.example/en', undefined],
		['/en/issues/pairing-error//', undefined],
	])('%s is that of the id %s', (path, id) => {
		expect(pageIdAt(site, path)).toBe(id);
	});

	test('is none where a file without an ending is', () => {
		expect(pageIdAt(site, '/.well-known/api-catalog')).toBeUndefined();
		expect(pageIdAt(makeSite({ base: '/help' }), '/help/mcp/server-card')).toBeUndefined();
	});

	test('follows the ending and the base of the site', () => {
		const below = makeSite({ base: '/bantuan é', pageEnding: '.html' });
		expect(pageIdAt(below, '/bantuan%20%C3%A9/en/a.html')).toBe('en/a');
		expect(pageIdAt(below, '/bantuan%20%C3%A9/index.html')).toBe('');
		expect(pageIdAt(below, '/bantuan%20%C3%A9/en/index.html')).toBe('en');
		expect(pageIdAt(below, '/bantuan%20%C3%A9')).toBe('');
		expect(pageIdAt(below, '/en/a.html')).toBeUndefined();
	});

	test('is that of the address that the site gives to it, whatever its name', () => {
		fc.assert(
			fc.property(
				ids,
				fc.constantFrom('/' as const, '' as const, '.html' as const),
				fc.constantFrom('/', '/a b'),
				(id, pageEnding, base) => {
					const of = makeSite({ pageEnding, base });
					expect(pageIdAt(of, encodePath(pagePath(of, id)))).toBe(id);
					expect(formatAt(of, encodePath(withBase(of, formatFile(of, id, 'md'))))).toEqual({
						id,
						format: 'md',
					});
				},
			),
		);
	});

	test('is read of any path without an error', () => {
		fc.assert(
			fc.property(anyText, (path) => {
				expect(() => [pageIdAt(site, `/${path}`), formatAt(site, `/${path}`)]).not.toThrow();
			}),
		);
	});
});

describe('the format at a path', () => {
	test.each([
		['/index.md', { id: '', format: 'md' }],
		['/en/index.md', { id: 'en', format: 'md' }],
		['/en/issues/a.json', { id: 'en/issues/a', format: 'json' }],
		['/en/guides/index.md', { id: 'en/guides/index', format: 'md' }],
		['/en/issues/a/', undefined],
		['/.md', undefined],
	])('%s is %j', (path, expected) => {
		expect(formatAt(site, path)).toEqual(expected);
	});
});

test('The locale of a path is its first folder, or the one without a folder', () => {
	expect(localeAt(site, '/id/issues/a.md')?.path).toBe('id');
	expect(localeAt(site, '/id.md')?.path).toBe('id');
	expect(localeAt(site, '/nothing/')).toBeUndefined();
	expect(localeAt(rootSite(), '/nothing/')?.path).toBe('');
});

describe('agents of AI systems', () => {
	const claude = 'Mozilla/5.0 (compatible; Claude-User/1.0; +Claude-User@anthropic.com)';

	test.each([
		[undefined, true],
		['*/*', true],
		['text/*', true],
		['image/png, */*', true],
		['text/html', false],
		['text/html, */*;q=0.8', false],
		['text/markdown;q=0.1', true],
		['text/markdown;q=0, */*', false],
	])('get Markdown for "%s" where that is wanted: %s', (accept, expected) => {
		expect(wantsMarkdown({ accept, userAgent: claude }, 'agents')).toBe(expected);
	});

	test('get what everybody gets where it is not, and others always do', () => {
		expect(wantsMarkdown({ accept: '*/*', userAgent: claude }, undefined)).toBe(false);
		expect(wantsMarkdown({ accept: '*/*', userAgent: 'curl/8' }, 'agents')).toBe(false);
		expect(
			wantsMarkdown({ accept: '*/*', userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'agents'),
		).toBe(false);
	});

	test('are told apart by caches too', () => {
		expect([varyOf(undefined), varyOf('agents')]).toEqual(['Accept', 'Accept, User-Agent']);
	});
});
