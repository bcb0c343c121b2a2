import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLibrary, makeSite } from './fixtures/library.ts';
import { headersFile } from './headers.ts';
import { contentSecurityPolicy, LONGEST_POLICY } from './security/policy.ts';
import { securityRules } from './security/rules.ts';

function fileOf(
	own = '',
	base = '/',
	policy = contentSecurityPolicy({ scripts: [], sources: {} }).text,
): string {
	const library = makeLibrary({ site: makeSite({ base }) });
	const security = securityRules(library.site, policy);
	return headersFile(library, { security, assets: '_astro', own }).text();
}

/** What a host sends for a path: the rules of Netlify and Cloudflare, with every value of a header. */
function sent(file: string, path: string): Map<string, string[]> {
	const headers = new Map<string, string[]>();
	let fits = false;
	for (const line of file.split('\n')) {
		if (line.startsWith('/')) {
			const [start, end] = line.split('*') as [string, string?];
			fits = end === undefined ? path === line : path.startsWith(start) && path.endsWith(end);
		} else if (fits) {
			const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
			if (name) headers.set(name, [...(headers.get(name) ?? []), value!]);
		}
	}
	return headers;
}

describe('the file for headers', () => {
	test('is small, and the same for one issue and for all', async () => {
		await expect(fileOf()).toMatchFileSnapshot('./__snapshots__/_headers');
		const library = makeLibrary({ issues: [], pages: [] });
		const empty = headersFile(library, {
			security: securityRules(library.site, contentSecurityPolicy({ scripts: [], sources: {} }).text),
			assets: '_astro',
		});
		expect(empty.text()).toBe(fileOf());
	});

	test('keeps within the limits of Cloudflare: 100 rules, one splat in each, 2,000 characters in a line', () => {
		const lines = fileOf('', '/a-long-base', 'x'.repeat(LONGEST_POLICY)).split('\n');
		const rules = lines.filter((line) => line.startsWith('/'));
		expect(rules.length).toBeLessThan(100);
		for (const rule of rules) expect(rule.split('*').length).toBeLessThanOrEqual(2);
		expect(Math.max(...lines.map(({ length }) => length))).toBe(2000);
	});

	test.each([
		'/llms.txt',
		'/en/issues/pairing-error.md',
		'/issues.json',
		'/lookup/index.json',
		'/lookup/lookup.js',
		'/lookup/lookup.d.ts',
		'/lookup/60c6/t0.bin',
		'/agent/pages/en/lookup/60c6/t0.bin',
		'/sitemap.xml',
		'/.well-known/agent-skills/index.json',
	])('lets programs on other origins read %s, by one value', (path) => {
		expect(sent(fileOf(), path).get('Access-Control-Allow-Origin')).toEqual(['*']);
	});

	test.each(['/', '/en/issues/a/', '/_issues/dialog.0123456789.svg', '/_astro/a.js'])(
		'lets no other origin read %s',
		(path) => {
			expect(sent(fileOf(), path).has('Access-Control-Allow-Origin')).toBe(false);
		},
	);

	test.each([
		['/lookup/60c6/t0.bin', true],
		['/agent/pages/en/lookup/60c6/t0.bin', true],
		['/agent/pages/en/lookup/index.json', false],
		['/_astro/a.js', true],
		['/_issues/dialog.0123456789.svg', true],
		['/lookup/lookup.js', false],
		['/lookup/index.json', false],
		['/en/issues/a/', false],
	])('says whether %s is loaded once: %s', (path, isOnce) => {
		expect(sent(fileOf(), path).get('Cache-Control')).toEqual(
			isOnce ? ['public, max-age=31536000, immutable'] : undefined,
		);
	});

	test('sends each header but the policy once, whatever the address', () => {
		const parts = fc.constantFrom(
			'_astro',
			'_issues',
			'lookup',
			'agent',
			'pages',
			'en',
			'a.md',
			'a.svg',
			'a.json',
			'b.bin',
			'.well-known',
		);
		fc.assert(
			fc.property(fc.array(parts), (path) => {
				for (const [name, values] of sent(fileOf(), `/${path.join('/')}`)) {
					if (name !== 'Content-Security-Policy') expect(values, name).toHaveLength(1);
				}
			}),
		);
	});

	test('stands below the base', () => {
		// Known places are at the root of a host only.
		const paths = fileOf()
			.match(/^\/.*/gm)!
			.filter((path) => !path.startsWith('/.well-known/'));
		expect(fileOf('', '/docs').match(/^\/.*/gm)).toEqual(paths.map((path) => `/docs${path}`));
	});

	test('leaves to the site what its own file sets for all addresses', () => {
		const own =
			'# Ours\n/*\n  referrer-policy: no-referrer\n  X-Frame-Options: DENY\n/admin/*\n  Permissions-Policy: usb=()\n';
		const headers = sent(fileOf(own), '/en/');
		expect(headers.has('Referrer-Policy')).toBe(false);
		expect(headers.has('Permissions-Policy')).toBe(true);
		expect(headers.has('Content-Security-Policy')).toBe(true);
	});
});
