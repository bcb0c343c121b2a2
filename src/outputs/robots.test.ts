import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './fixtures/hostile.ts';
import { makeSite } from './fixtures/library.ts';
import { robotsTxt } from './robots.ts';

describe('robots.txt', () => {
	test('allows everything and names the site map', () => {
		expect(robotsTxt(makeSite())).toBe(
			'User-agent: *\nAllow: /\n\nSitemap: https://help.example/sitemap.xml\n',
		);
	});

	test('names the site map under the base, and that of the site’s own integration', () => {
		const site = makeSite({ base: '/docs', sitemap: 'sitemap-index.xml' });
		expect(robotsTxt(site)).toContain('\nSitemap: https://help.example/docs/sitemap-index.xml\n');
	});

	test('names no site map without an origin', () => {
		expect(robotsTxt(makeSite({ origin: '' }))).toBe('User-agent: *\nAllow: /\n');
	});

	test('says what pages may be used for, as far as the site does', () => {
		const contentSignals = { search: true, aiInput: true, aiTrain: false };
		expect(robotsTxt(makeSite({ contentSignals }))).toBe(
			'User-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=no\nAllow: /\n\nSitemap: https://help.example/sitemap.xml\n',
		);
		expect(robotsTxt(makeSite({ contentSignals: { aiTrain: true } }))).toContain(
			'\nContent-Signal: ai-train=yes\nAllow: /\n',
		);
		expect(robotsTxt(makeSite({ contentSignals: {} }))).not.toContain('Content-Signal');
	});

	test('percent-encodes an odd base', () => {
		expect(robotsTxt(makeSite({ base: '/hilfe ü' }))).toContain(
			'\nSitemap: https://help.example/hilfe%20%C3%BC/sitemap.xml\n',
		);
	});

	test('has no further line, whatever the origin and the base are', () => {
		const odd = fc.oneof(hostile, fc.constantFrom('', '\nDisallow: /', '\ud800', '/a', '.example'));
		fc.assert(
			fc.property(odd, odd, (host, folder) => {
				const text = robotsTxt(makeSite({ origin: `https://a${host}`, base: `/${folder}` }));
				expect(text).toMatch(/^User-agent: \*\nAllow: \/\n(?:\nSitemap: https:\/\/[!-~]+\n)?$/);
			}),
			{ numRuns: 300 },
		);
	});
});
