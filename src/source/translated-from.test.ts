import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';
import { withTranslatedFrom } from './translated-from.ts';

const value = { language: 'en', fields: { title: 'pk4199', 'causes.a.steps': 'avgfqj pk4199' } };
const block = `translatedFrom:
  language: en
  fields:
    title: pk4199
    causes.a.steps: avgfqj pk4199
`;

describe('withTranslatedFrom', () => {
	test('adds the field below all others, and changes no other line', () => {
		const yaml = `title:   'A'  # why\nlist: [ a,   b ]\n\n# end\n`;
		expect(withTranslatedFrom(`---\n${yaml}---\nText`, value)).toBe(`---\n${yaml}${block}---\nText`);
	});

	test('replaces the field where it stands, however it is written', () => {
		const contents = (field: string) => `---\ntitle: A\n${field}# of the next\nstatus: open\n---\n`;
		const after = contents(block);
		expect(withTranslatedFrom(contents('translatedFrom: { language: id, fields: {} }\n'), value)).toBe(after);
		expect(
			withTranslatedFrom(contents('"translatedFrom": {\n  language: id,\n\n  fields: {} }\n'), value),
		).toBe(after);
		expect(withTranslatedFrom(after, value)).toBe(after);
	});

	test('takes the field away', () => {
		expect(withTranslatedFrom(`---\ntitle: A\n${block}status: open\n---\n`, undefined)).toBe(
			'---\ntitle: A\nstatus: open\n---\n',
		);
		expect(withTranslatedFrom('---\ntitle: A\n---\n', undefined)).toBe('---\ntitle: A\n---\n');
	});

	test('keeps Windows line ends', () => {
		const crlf = (text: string) => text.replaceAll('\n', '\r\n');
		expect(withTranslatedFrom(crlf('---\ntitle: A\n---\nText\n'), value)).toBe(
			crlf(`---\ntitle: A\n${block}---\nText\n`),
		);
	});

	test('refuses frontmatter on one line', () => {
		expect(withTranslatedFrom('---\n{ title: A }\n---\n', value)).toBeUndefined();
	});

	test('is undone letter for letter, whatever the texts are', () => {
		const text = fc.string({ unit: 'grapheme' }).map((words) => JSON.stringify(words));
		fc.assert(
			fc.property(text, text, fc.constantFrom('', '\n\nText\n', '\r\nx: y'), (title, description, body) => {
				const contents = `---\ntitle: ${title} # why\ndescription: ${description}\n---\n${body}`;
				const edited = withTranslatedFrom(contents, value);
				expect(readFrontmatter(edited ?? '').data).toEqual({
					...readFrontmatter(contents).data,
					translatedFrom: value,
				});
				expect(edited && withTranslatedFrom(edited, undefined)).toBe(contents);
			}),
		);
	});
});
