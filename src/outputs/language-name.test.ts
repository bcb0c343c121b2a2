import { expect, test } from 'vitest';
import { languageName } from './language-name.ts';

test.each([
	['en', 'id', 'Inggris'],
	['id', 'en', 'Indonesian'],
	['ar', 'en-GB', 'Arabic'],
	['en', 'tlh', 'English'],
	['tlh-x-own', 'not a tag', 'tlh-x-own'],
	['not a tag', 'en', 'not a tag'],
])('the language %s is called in %s: %s', (language, reader, name) => {
	expect(languageName(language, reader)).toBe(name);
});
