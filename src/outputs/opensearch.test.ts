import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './fixtures/hostile.ts';
import { makeLibrary, makeSite, rootLibrary, textOf } from './fixtures/library.ts';
import { childrenOf, parseXml, textIn, xmlText, type XmlElement } from './fixtures/xml.ts';
import type { Library } from './library.ts';
import { openSearchFiles, searchName } from './opensearch.ts';

function descriptionOf(library: Library, path = 'en/opensearch.xml'): XmlElement {
	return parseXml(textOf(openSearchFiles(library), path));
}

function addressesOf(library: Library, path?: string): string[] {
	return childrenOf(descriptionOf(library, path), 'Url').map(({ attributes }) => attributes['template']!);
}

function withTitle(title: string): Library {
	const site = makeSite();
	return makeLibrary({ site: { ...site, locales: [{ ...site.locales[0]!, title }] } });
}

describe('what browsers read of the lookup', () => {
	test('is in the words of each language', async () => {
		for (const language of ['en', 'id']) {
			const text = textOf(openSearchFiles(makeLibrary()), `${language}/opensearch.xml`);
			await expect(text).toMatchFileSnapshot(`./__snapshots__/opensearch.${language}.xml`);
		}
	});

	test('is a file for each language, and none without an origin', () => {
		const pathsOf = (library: Library) => Array.from(openSearchFiles(library), ({ path }) => path);
		expect(pathsOf(makeLibrary())).toEqual(['en/opensearch.xml', 'id/opensearch.xml']);
		expect(pathsOf(rootLibrary())).toEqual(['opensearch.xml']);
		expect(pathsOf(makeLibrary({ site: makeSite({ origin: '' }) }))).toEqual([]);
	});

	test('leads to the search page and to itself, under a base, with the ending of the site', () => {
		expect(addressesOf(rootLibrary({ base: '/docs', pageEnding: '.html' }), 'opensearch.xml')).toEqual([
			'https://help.example/docs/search.html?q={searchTerms}',
			'https://help.example/docs/opensearch.xml',
		]);
		expect(addressesOf(makeLibrary({ site: makeSite({ pageEnding: '' }) }))).toEqual([
			'https://help.example/en/search?q={searchTerms}',
			'https://help.example/en/opensearch.xml',
		]);
	});

	test.each([
		['Help centre', 'Help centre'],
		['WhatsApp known issues', 'WhatsApp known'],
		['Masalah umum WhatsApp', 'Masalah umum'],
		['Sixteen letters.', 'Sixteen letters.'],
		['Sixteen letters. More', 'Sixteen letters.'],
		['Fehlermeldungsverzeichnis', 'Fehlermeldungsve'],
		['🙂'.repeat(20), '🙂'.repeat(16)],
	])('has a short name: %s is %s', (title, name) => {
		expect(searchName(withTitle(title).site.locales[0]!)).toBe(name);
		expect(textIn(descriptionOf(withTitle(title)), 'ShortName')).toBe(name);
	});
});

test('whatever the site is called, it is XML with names as long as the standard allows', () => {
	fc.assert(
		fc.property(hostile, (title) => {
			const description = descriptionOf(withTitle(title));
			const [short = '', long = ''] = ['ShortName', 'LongName'].map((name) => textIn(description, name));
			expect(Array.from(short).length).toBeLessThanOrEqual(16);
			expect(Array.from(long).length).toBeLessThanOrEqual(48);
			expect(xmlText(title)).toContain(short);
			expect(xmlText(title)).toContain(long);
		}),
	);
});
