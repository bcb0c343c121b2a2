import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { BASE, builtFiles, deadAddresses, ORIGIN, read } from './built-site.ts';

const EXPECTED = `
llms.txt llms-full.txt issues.json issue.schema.json sitemap.xml rss.xml opensearch.xml
index.md guides/send.md issues.md issues/parcel-late.md issues/parcel-late.json
search.md lookup/index.json lookup/lookup.js
fr/llms.txt fr/llms-full.txt fr/index.md fr/issues/iban-refuse.md fr/issues/parcel-late.json
id/llms.txt id/llms-full.txt id/guides/send.md id/issues/category/delivery.md id/issues/parcel-late.json
`;

const files = builtFiles(/\.(?:md|txt|json|xml|js)$/);

describe('files for programs', () => {
	test('exist for all three languages', () => {
		expect(files).toEqual(expect.arrayContaining(EXPECTED.trim().split(/\s+/)));
	});

	test('name only addresses that exist, with the base in front', () => {
		const dead = files.flatMap((file) => {
			// Forms of addresses, such as `…/e/<code>.md`, are none, and neither are an origin alone
			// and the folder of an index, which its files are named by.
			const text = read(file)
				.replace(/`[^`\n]*<[^`\n]*`/g, '')
				.replace(/"(?:origin|root)": "[^"]*"/, '');
			const addresses = Array.from(text.matchAll(/https?:\/\/[^\s"'`<>)\\]+/g), ([address]) => address);
			return deadAddresses(addresses).map((address) => `${file} → ${address}`);
		});
		expect(dead).toEqual([]);
	});

	test('hold the lookup with types that need no other file', () => {
		expect(read('lookup/lookup.js')).toContain('createLookup');
		const types = read('lookup/lookup.d.ts');
		expect(types).toContain('export declare function createLookup(');
		expect(types).toContain('export interface LookupAnswer');
		expect(types).not.toMatch(/\bfrom ['"]|^import /m);
	});

	test('give the site’s own component its Markdown form', () => {
		expect(read('issues/parcel-late.md')).toContain('A new delivery costs **2.50 EUR**.');
		expect(read('fr/guides/send.md')).toContain('Un petit colis coûte **4.90 EUR**.');
	});

	test('name the picture that the page shows, which is the author’s byte for byte', () => {
		const [figure, ...others] = builtFiles(/^_issues\//);
		expect(others).toEqual([]);
		const source = join(inject('site'), 'src/content/docs/issues/delivery/figures/label.svg');
		expect(read(figure!)).toBe(readFileSync(source, 'utf8'));
		for (const folder of ['', 'fr/', 'id/']) {
			expect(read(`${folder}issues/parcel-late.md`)).toContain(`${ORIGIN}${BASE}${figure}`);
			expect(read(`${folder}issues/parcel-late/index.html`)).toContain(`src="${BASE}${figure}"`);
		}
	});
});
