import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSite, rootSite } from '../fixtures/library.ts';
import { hostileServed, makeServed } from './fixtures/served.ts';
import { nginxConfig } from './nginx.ts';

describe('the configuration of nginx', () => {
	test('holds what the site needs', async () => {
		await expect(nginxConfig(makeServed())).toMatchFileSnapshot('./__snapshots__/nginx.conf');
	});

	test('strips the base, in front of which there is nothing', () => {
		const text = nginxConfig(makeServed({ site: rootSite({ base: '/help', pageEnding: '.html' }) }));
		expect(text).toContain('rewrite "^/help(/.*)$" $1 break;');
		expect(text).toContain('error_page 404 "/help$known_issues_missing";');
		expect(text).toContain('"~^(?<known_issues_path>/.*?)/?$" "$known_issues_path.html";');
	});

	test('puts a field together where nginx could not read it as one word, and leaves out what is none', () => {
		const headers = { 'X-Long': `${'a'.repeat(3000)}$${'"'.repeat(3000)}`, 'X-Broken': 'a\nb', 'X: y': 'z' };
		const text = nginxConfig(makeServed({ headers: [{ path: '/*', headers }] }));
		expect(text).toMatch(/add_header X-Long "(?:\$known_issues_x_long_field_\d)+" always;/);
		expect(text).not.toMatch(/Broken|X: y/);
		expect(
			Math.max(...Array.from(text.matchAll(/"(?:[^"\\]|\\[^])*"/g), ([word]) => word.length)),
		).toBeLessThan(4096);
	});

	test('refuses a folder that it cannot name', () => {
		expect(() => nginxConfig(makeServed({ root: '/srv/$site' }))).toThrowErrorMatchingInlineSnapshot(`
			[Error: nginx cannot serve the folder "/srv/$site".
			Choose a folder without $ in its name: --root /var/www/help]
		`);
	});

	test('has the same directives whatever the words of the site are', () => {
		const heads = (text: string) => directives(text).map(([head]) => head);
		const expected = heads(nginxConfig(makeServed({ site: makeSite({ base: '/help' }) })));
		fc.assert(
			fc.property(hostileServed, (served) => {
				const found = heads(nginxConfig(served));
				const known = new Set([...expected, 'map']);
				expect(found.filter((head) => !known.has(head))).toEqual([]);
				expect(found.filter((head) => head === 'return')).toHaveLength(
					expected.filter((head) => head === 'return').length,
				);
			}),
		);
	});
});

// As nginx reads it: words, strings and what ends a directive.
function directives(text: string): [string, ...string[]][] {
	const found: [string, ...string[]][] = [];
	let words: string[] = [];
	let depth = 0;
	const token = /\s+|#.*|"((?:[^"\\]|\\[^])*)"|([;{}])|((?:[^\s;{}"\\]|\\[^])+)/gy;
	for (const match of text.matchAll(token)) {
		const [, string, sign, bare] = match;
		if (string !== undefined || bare !== undefined) words.push(string ?? bare!);
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
		if (sign !== undefined) {
			// The lines of a map have patterns where others have names.
			if (words.length > 0)
				found.push([/^[a-z_]+$/.test(words[0]!) ? words[0]! : 'pattern', ...words.slice(1)]);
			words = [];
		}
		expect(depth).toBeGreaterThanOrEqual(0);
	}
	const read = [...text.matchAll(token)].reduce((total, [all]) => total + all.length, 0);
	expect([read, depth, words]).toEqual([text.length, 0, []]);
	return found;
}
