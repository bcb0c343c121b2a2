import { describe, expect, test } from 'vitest';
import { misplacedIssue, placeOf, type Locale } from './place.ts';

const EN: Locale = { path: 'en', language: 'en' };
const ID: Locale = { path: 'id', language: 'id' };
const ROOT: Locale = { path: '', language: 'en' };

describe('placeOf', () => {
	test('reads locale, category and id from the path', () => {
		expect(placeOf('id/issues/onboarding/pairing-error.mdx', [EN, ID], 'issues')).toMatchObject({
			id: 'pairing-error',
			category: 'onboarding',
			locale: ID,
		});
	});

	test.each([
		['en/issues/a.mdx', '', 'a'],
		['en/issues/a.md', '', 'a'],
		['en/issues/numbers/a.mdx', 'numbers', 'a'],
		['en/issues/numbers/deeper/still/a.mdx', 'numbers', 'a'],
		['en/issues/numbers/Big Name.mdx', 'numbers', 'Big Name'],
		['en/issues/numbers/a.b.mdx', 'numbers', 'a.b'],
	])('takes %s as an issue of the category "%s"', (path, category, id) => {
		expect(placeOf(path, [EN, ID], 'issues')).toMatchObject({ id, category, locale: EN });
	});

	test.each([
		'en/guides/a.mdx',
		'en/a.mdx',
		'en/issues.mdx',
		'en/issues/index.mdx',
		'en/issues/numbers/index.md',
		'en/issues/numbers/figures/a.svg',
		'en/guides/issues/a.mdx',
		'fr/issues/a.mdx',
		'issues/a.mdx',
		'index.mdx',
		'',
	])('does not take %j as an issue', (path) => {
		expect(placeOf(path, [EN, ID], 'issues')).toBeUndefined();
	});

	test('takes a folder without a language for the root locale, where there is one', () => {
		expect(placeOf('issues/numbers/a.mdx', [ROOT, ID], 'issues')).toMatchObject({
			id: 'a',
			category: 'numbers',
			locale: ROOT,
		});
		expect(placeOf('id/issues/a.mdx', [ROOT, ID], 'issues')?.locale).toMatchObject(ID);
		expect(placeOf('fr/issues/a.mdx', [ROOT, ID], 'issues')).toBeUndefined();
	});

	test('knows the folder by the name that the site gives it', () => {
		expect(placeOf('en/help/a.mdx', [EN], 'help')?.id).toBe('a');
		expect(placeOf('en/issues/a.mdx', [EN], 'help')).toBeUndefined();
	});
});

test('a page where an issue of an unknown language would lie is warned of, others are not', () => {
	const one = [{ path: '', language: 'en' }];
	const file = (path: string) => misplacedIssue(path, `src/content/docs/${path}`, one, 'issues');
	expect(file('en/issues/sending/late.mdx')).toMatchInlineSnapshot(`
		{
		  "column": 1,
		  "file": "src/content/docs/en/issues/sending/late.mdx",
		  "hint": "Add "en" to \`locales\` of starlight(), or move the file to issues/.",
		  "line": 1,
		  "message": "This file looks like an issue, but "en" is no language of the site, so it is shown as an ordinary page.",
		  "path": [],
		  "rule": "misplaced-issue",
		  "severity": "warning",
		}
	`);
	expect(file('en/guides/late.mdx')).toBeUndefined();
	expect(file('issues/late.mdx')).toBeUndefined();
	expect(file('guides/issues.mdx')).toBeUndefined();
	expect(file('api/issues/create.md')).toBeUndefined();
	const two = [{ path: 'en', language: 'en' }];
	expect(misplacedIssue('en/issues/late.mdx', 'a.mdx', two, 'issues')).toBeUndefined();
});
