import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSite, rootSite } from '../fixtures/library.ts';
import { caddyConfig } from './caddy.ts';
import { hostileServed, makeServed } from './fixtures/served.ts';

describe('the configuration of Caddy', () => {
	test('holds what the site needs', async () => {
		await expect(caddyConfig(makeServed())).toMatchFileSnapshot('./__snapshots__/Caddyfile');
	});

	test('strips the base, in front of which there is nothing', () => {
		const text = caddyConfig(makeServed({ site: rootSite({ base: '/help', pageEnding: '.html' }) }));
		expect(text).toContain('uri strip_prefix `/help`');
		expect(text).toContain('@page file {known_issues_page}.html');
	});

	test('listens where it is told to', () => {
		const first = (served: Parameters<typeof makeServed>[0]) =>
			caddyConfig(makeServed(served)).split('\n').slice(2, 4);
		expect(first({})[0]).toBe('help.example.com {');
		expect(first({ listen: '127.0.0.1:8080' })).toEqual([
			'http://help.example.com:8080 {',
			'\tbind 127.0.0.1',
		]);
		expect(first({ listen: '[::1]:8080' })[1]).toBe('\tbind ::1');
	});

	test('refuses a folder that it cannot name', () => {
		expect(() => caddyConfig(makeServed({ root: '/srv/{site}' }))).toThrowErrorMatchingInlineSnapshot(`
			[Error: Caddy cannot serve the folder "/srv/{site}".
			Choose a folder without braces and backticks in its name: --root /var/www/help]
		`);
	});

	test('has the same directives whatever the words of the site are', () => {
		const expected = heads(caddyConfig(makeServed({ site: makeSite({ base: '/help' }) })));
		fc.assert(
			fc.property(hostileServed, (served) => {
				const found = heads(caddyConfig(served));
				const isField = (head: string) => /^header$|^@content-security-policy\d$/.test(head);
				const always = found.filter((head) => !isField(head));
				expect(always).toEqual(expected.filter((head) => !isField(head)));
				expect(expected).toEqual(expect.arrayContaining(found));
				expect(found.length).toBeLessThanOrEqual(expected.length);
			}),
		);
	});
});

// The first word of each line, once nothing is left of what stands in quotes.
function heads(text: string): string[] {
	const bare = text.replaceAll(/`[^`]*`|"(?:[^"\\]|\\.)*"/g, '""');
	return bare
		.split('\n')
		.map((line) => line.trim().split(' ')[0]!)
		.filter((head) => head !== '' && head !== '#');
}
