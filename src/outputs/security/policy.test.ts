import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, LONGEST_POLICY, SOURCE_DIRECTIVES, type PolicySources } from './policy.ts';

const HASH = '/AN//jKIBl/Yh5aNL33pL/fi5IHsApwtXCGGffnje+Y=';

/** The sources of a directive in a policy. */
function sourcesOf(policy: string, name: string): string[] | undefined {
	const directive = policy.split('; ').find((part) => part.startsWith(`${name} `));
	return directive?.split(' ').slice(1);
}

describe('the policy', () => {
	test('of a site that loads nothing from elsewhere names the site and its scripts', () => {
		expect(contentSecurityPolicy({ scripts: [HASH], sources: {} }).text).toBe(
			`default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${HASH}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
		);
	});

	test('allows what pages load and what the site adds, the site itself first', () => {
		const found: PolicySources = {
			'img-src': ['https://b.example', 'https://a.example', 'data:'],
			'frame-src': ['https://video.example'],
		};
		const own: PolicySources = {
			'frame-src': ['https://maps.example'],
			'connect-src': ['https://api.example'],
		};
		const { text } = contentSecurityPolicy({ scripts: [], sources: found }, own);
		expect(sourcesOf(text, 'img-src')).toEqual(["'self'", 'data:', 'https://a.example', 'https://b.example']);
		expect(sourcesOf(text, 'frame-src')).toEqual(["'self'", 'https://maps.example', 'https://video.example']);
		expect(sourcesOf(text, 'connect-src')).toEqual(["'self'", 'https://api.example']);
		expect(sourcesOf(text, 'media-src')).toBeUndefined();
	});

	test('allows no plug-in and no other base, unless a page has one', () => {
		const { text } = contentSecurityPolicy({ scripts: [], sources: { 'object-src': ["'self'"] } });
		expect(sourcesOf(text, 'object-src')).toEqual(["'self'"]);
		expect(sourcesOf(text, 'base-uri')).toEqual(["'none'"]);
	});

	test('is the same whatever the order of what was found', () => {
		const origins = fc.uniqueArray(
			fc.domain().map((host) => `https://${host}`),
			{ maxLength: 5 },
		);
		fc.assert(
			fc.property(fc.array(fc.base64String({ minLength: 4 })), origins, (scripts, images) => {
				const one = contentSecurityPolicy({ scripts, sources: { 'img-src': images } });
				const other = contentSecurityPolicy({
					scripts: scripts.toReversed(),
					sources: { 'img-src': images.toReversed() },
				});
				expect(one).toEqual(other);
			}),
		);
	});

	test('allows every inline script, and says so, where their hashes would be too long for hosts', () => {
		const scripts = Array.from({ length: 40 }, (_, index) => HASH.replace('/AN', String(100 + index)));
		const { text, namesScripts } = contentSecurityPolicy({ scripts, sources: {} });
		expect(namesScripts).toBe(false);
		expect(sourcesOf(text, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"]);
		const fewer = contentSecurityPolicy({ scripts: scripts.slice(0, 28), sources: {} });
		expect(fewer.namesScripts).toBe(true);
		expect(fewer.text.length).toBeLessThanOrEqual(LONGEST_POLICY);
	});

	test('holds no hash where the site allows every inline script, since browsers would obey the hash', () => {
		const { text } = contentSecurityPolicy(
			{ scripts: [HASH], sources: {} },
			{ 'script-src': ["'unsafe-inline'"] },
		);
		expect(text).not.toContain('sha256');
		expect(sourcesOf(text, 'script-src')).toContain("'unsafe-inline'");
	});

	test('has each directive once', () => {
		const all = Object.fromEntries(SOURCE_DIRECTIVES.map((name) => [name, ['https://a.example']]));
		const names = contentSecurityPolicy({ scripts: [], sources: all }, all)
			.text.split('; ')
			.map((directive) => directive.split(' ')[0]);
		expect(names).toEqual([...new Set(names)]);
		expect(names).toHaveLength(SOURCE_DIRECTIVES.length + 1);
	});
});
