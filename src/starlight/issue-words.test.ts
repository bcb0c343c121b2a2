import { expect, test } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { wordsByLanguage } from './issue-words.ts';

test("the script of an issue's page has its words in every language of the site, with the site's own", () => {
	const words = wordsByLanguage(makeSite({ labels: { id: { copied: 'Beres' } } }));
	expect(Object.keys(words)).toEqual(['en', 'id']);
	expect([words['en']!.copied, words['id']!.copied]).toEqual(['Copied', 'Beres']);
});
