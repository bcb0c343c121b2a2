import { dirname } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, elementsOf } from '../build/html.ts';
import { BASE, builtFiles, deadAddresses, DIST, read, wordsOf } from './built-site.ts';
import { filesWith } from './files.ts';

test('The build counts its issues and reports no error', () => {
	expect(inject('buildOutput')).toMatch(/5 issues: \d+ files for programs/);
	expect(inject('buildOutput')).not.toContain('[ERROR]');
});

describe('pages', () => {
	test('of all three languages lie at the right addresses, each in its language', () => {
		for (const language of ['en', 'fr', 'id']) {
			for (const page of [
				'',
				'guides/send/',
				'issues/',
				'issues/parcel-late/',
				'issues/category/delivery/',
			]) {
				const path = `${language === 'en' ? '' : `${language}/`}${page}index.html`;
				const html = elementsOf(read(path)).find(({ name }) => name === 'html');
				expect(html?.attributes['lang'], path).toBe(language);
			}
		}
	});

	test('load and link only what exists, with the base in front', () => {
		const dead = builtFiles(/\.html$/).flatMap((file) =>
			deadAddresses(elementsOf(read(file)).map(addressOf)).map((address) => `${file} → ${address}`),
		);
		expect(dead).toEqual([]);
	});

	test('show the site’s own words where it brings them, and English where it does not', () => {
		const words = wordsOf('fr/issues/parcel-late/index.html', 'main');
		expect(words).toContain('Quel est votre cas ?');
		expect(words).toContain('Comment le savoir');
		expect(words).toContain('How to know it worked');
		expect(wordsOf('fr/issues/category/delivery/index.html', 'h1')).toContain('Livraison');
	});

	test('show the site’s own component', () => {
		expect(wordsOf('issues/parcel-late/index.html', 'price')).toBe('2.50 €');
	});

	test('hand the site’s own field to its own components', () => {
		expect(wordsOf('issues/card-declined/index.html', 'team')).toBe('Team: billing');
		expect(wordsOf('guides/send/index.html', 'team')).toBe('Team: drivers');
		expect(wordsOf('fr/issues/iban-refuse/index.html', 'team')).toBeUndefined();
	});

	test('of a former id lead on to the issue, in every language', () => {
		for (const folder of ['', 'fr/', 'id/']) {
			const page = read(`${folder}issues/payment-refused/index.html`);
			expect(page).toContain(`${BASE}${folder}issues/card-declined/`);
		}
	});
});

test('Nothing of the built site tells in which folder it was built', () => {
	expect(filesWith(DIST, [dirname(inject('site'))])).toEqual([]);
});
