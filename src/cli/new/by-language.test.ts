import { expect, test } from 'vitest';
import { inRows, taggedText } from './by-language.ts';

const LOCALES = [
	{ path: '', language: 'en' },
	{ path: 'br', language: 'pt-BR' },
];

test.each([
	['Not sent', { language: 'en', text: 'Not sent' }],
	['en= Not sent ', { language: 'en', text: 'Not sent' }],
	['PT-br=Não enviado', { language: 'pt-BR', text: 'Não enviado' }],
	['br=Não enviado', { language: 'pt-BR', text: 'Não enviado' }],
	['1+1=2', { language: 'en', text: '1+1=2' }],
])('%j is %j', (value, expected) => expect(taggedText(value, LOCALES)).toEqual(expected));

test('a language that the site does not have is refused', () => {
	expect(() => taggedText('fr=Perdu', LOCALES)).toThrowErrorMatchingInlineSnapshot(
		`[Error: "fr" in "fr=Perdu" is no language of the site, which has: en, pt-BR.]`,
	);
});

test('the first texts of all languages belong together, then the second', () => {
	const text = (language: string, words: string) => ({ language, text: words });
	expect(
		inRows([text('en', 'A'), text('en', 'B'), text('id', 'C'), text('id', 'D'), text('id', 'E')]),
	).toEqual([{ en: 'A', id: 'C' }, { en: 'B', id: 'D' }, { id: 'E' }]);
});
