import { expect, test } from 'vitest';
import { siteLocales } from './site-locales.ts';

function config(options: string, rest = ''): string {
	return `import starlight from '@astrojs/starlight';\nexport default { ${rest} integrations: [starlight(${options})] };`;
}

test('reads the languages, the default first', () => {
	const locales = "{ id: { label: 'Indonesia' }, en: { label: 'English', lang: 'en-GB' } }";
	expect(siteLocales(config(`{ locales: ${locales}, defaultLocale: 'en' }`))).toEqual([
		{ path: 'en', language: 'en-GB' },
		{ path: 'id', language: 'id' },
	]);
});

test('a root locale has no folder', () => {
	const locales = "{ fr: { label: 'Français' }, root: { label: 'English', lang: 'en' } }";
	expect(siteLocales(config(`{ locales: ${locales} }`))).toEqual([
		{ path: '', language: 'en' },
		{ path: 'fr', language: 'fr' },
	]);
});

test('without languages the site is in English', () => {
	expect(siteLocales(config("{ title: 'A' }"))).toEqual([{ path: '', language: 'en' }]);
});

test.each([
	config('{ ...shared }'),
	config('{ locales: localesFrom(folder) }'),
	config('{ locales: { en: english } }'),
	config("{ title: 'A' }", "i18n: { defaultLocale: 'id', locales: ['id'] },"),
	'export default {};',
	'export default {',
])('says nothing of what only running it would tell: %s', (code) => {
	expect(siteLocales(code)).toBeUndefined();
});
