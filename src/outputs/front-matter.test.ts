import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentsOf } from './document.ts';
import { hostile } from './fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite } from './fixtures/library.ts';
import { lastUpdate, withFrontMatter, yamlBlock } from './front-matter.ts';

/** The data at the beginning of a page. */
function dataOf(markdown: string): unknown {
	const [, yaml = ''] = /^---\n([\s\S]*?)^---\n\n/m.exec(markdown) ?? [];
	return parse(yaml);
}

describe('the facts of a page', () => {
	test('stand before its Markdown, each on one line', () => {
		const facts = {
			title: 'Not sent: "why"?',
			description: 'It waits.\n---\nFor hours.',
			canonical: 'en/issues/not-sent',
			language: 'en',
			updatedAt: '2026-11-20',
		};
		expect(withFrontMatter(facts, makeSite(), '# Not sent\n')).toMatchInlineSnapshot(`
			"---
			title: "Not sent: \\"why\\"?"
			description: "It waits.\\n---\\nFor hours."
			canonical_url: "https://help.example/en/issues/not-sent/"
			language: "en"
			last_updated: "2026-11-20"
			---

			# Not sent
			"
		`);
	});

	test('are left out where they are not known', () => {
		const facts = { title: 'A', canonical: 'en/a' };
		expect(withFrontMatter(facts, makeSite({ origin: '' }), 'b')).toBe('---\ntitle: "A"\n---\n\nb');
	});

	test('of every page are those of the page', () => {
		const library = makeLibrary();
		for (const [id, document] of documentsOf(library)) {
			const { title, language } = document;
			expect(dataOf(document.markdown()), id).toMatchObject({ title, language });
			expect(document.markdown().endsWith(`---\n\n${document.text()}`), id).toBe(true);
		}
	});

	test('of a fallback name the address and the language of its original', () => {
		const library = makeLibrary({ issues: [makeIssue()] });
		expect(dataOf(documentsOf(library).get('id/issues/plain')!.markdown())).toMatchObject({
			canonical_url: 'https://help.example/en/issues/plain/',
			language: 'en',
		});
	});

	test('come back from YAML as they went in, whatever they are', () => {
		const odd = fc.oneof(
			hostile,
			fc.string({ unit: 'binary' }),
			fc.constantFrom('---', '\u2028', '\u0085', '\ufeff', '\ud800', 'no', '~', '2026-11-23', '&a', '*a'),
		);
		fc.assert(
			fc.property(odd, odd, (title, description) => {
				const yaml = yamlBlock({ title, description });
				const lines = [title, description].filter((text) => text !== '').length;
				expect(yaml.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(lines + 3);
				const expected = { ...(title && { title }), ...(description && { description }) };
				expect(parse(yaml.slice(4, -4)) ?? {}).toEqual(expected);
			}),
			{ numRuns: 500 },
		);
	});
});

test('the last update of several is the latest of those that are known', () => {
	expect(lastUpdate(['2026-01-02', undefined, '2026-11-01T10:00:00Z', '2025-12-31'])).toBe(
		'2026-11-01T10:00:00Z',
	);
	expect(lastUpdate([undefined])).toBeUndefined();
});
