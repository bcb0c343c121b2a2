import { describe, expect, test } from 'vitest';
import { issueOf, makeIssue, makeLibrary, makeSite } from './fixtures/library.ts';
import {
	categoriesOf,
	categoryName,
	figuresOf,
	findIssue,
	issueFigures,
	issuesOf,
	siteLabels,
	translationsOf,
} from './library.ts';

const library = makeLibrary();

describe('categories of a language', () => {
	test('stand in the order of the option, the others after them by name', () => {
		const inOrder = makeLibrary({
			site: makeSite({ categories: { zulu: { en: 'Zulu' }, alpha: { en: 'Alpha' } } }),
			issues: ['beta', 'alpha', '', 'zulu', 'aaa'].map((category, index) =>
				makeIssue({ id: `issue-${index}`, category }),
			),
		});
		expect(categoriesOf(inOrder, 'en').map(({ id, name }) => [id, name])).toEqual([
			['zulu', 'Zulu'],
			['alpha', 'Alpha'],
			['aaa', 'Aaa'],
			['beta', 'Beta'],
			['', 'Other issues'],
		]);
	});

	test('are named in that language and hold only issues of that language', () => {
		expect(categoriesOf(library, 'id').map(({ name, issues }) => [name, issues.length])).toEqual([
			['Mengirim', 1],
		]);
		expect(categoriesOf(library, 'en').flatMap(({ issues }) => issues)).toHaveLength(3);
	});

	test('of the option without an issue are left out', () => {
		expect(categoriesOf(makeLibrary({ issues: [] }), 'en')).toEqual([]);
	});
});

describe('the name of a category', () => {
	const site = makeSite({ categories: { billing: { en: 'Bills', id: 'Tagihan' } } });

	test.each([
		['billing', 'id', 'Tagihan'],
		['billing', 'en-GB', 'Bills'],
		['billing', 'fr', 'Bills'],
		['api-and-access', 'en', 'Api and access'],
		['', 'id', 'Masalah lain'],
	])('of "%s" in %s is %s', (id, language, expected) => {
		expect(categoryName(site, id, language)).toBe(expected);
	});
});

describe('looking up issues', () => {
	test('takes the wanted language first and any other after it', () => {
		expect(findIssue(library, 'message-blocked', 'id')?.language).toBe('id');
		expect(findIssue(library, 'move-number', 'id')?.language).toBe('en');
		expect(findIssue(library, 'gone', 'en')).toBeUndefined();
	});

	test('lists the languages of an issue in the order of the site', () => {
		expect(translationsOf(library, 'message-blocked').map(({ language }) => language)).toEqual(['en', 'id']);
	});

	test('lists the issues of one language', () => {
		expect(issuesOf(library, 'id').map(({ id }) => id)).toEqual(['message-blocked']);
	});
});

describe('figures', () => {
	test('of an issue are those of its messages, its steps and of its body', () => {
		expect(issueFigures(issueOf(library, 'en', 'message-blocked')).map(({ url }) => url)).toEqual([
			'/_issues/failed.0a1b2c3d.svg',
			'/_issues/templates.0123456789.svg',
			'/_issues/day.abcdef0123.png',
		]);
	});

	test('of a solution count too', () => {
		const image = { file: 'a.svg', url: '/_issues/a.1.svg', alt: 'A' };
		const issue = makeIssue({ solution: { remedy: 'fix', steps: [{ do: ['Look.'], image }] } });
		expect(issueFigures(issue)).toEqual([image]);
	});

	test('of a site include those of ordinary pages', () => {
		expect(figuresOf(library).map(({ url }) => url)).toContain('/_issues/search.9999999999.svg');
	});
});

test('the words of the site win over the built-in ones', () => {
	const site = makeSite({ labels: { id: { check: 'Ciri-cirinya' } } });
	expect(siteLabels(site, 'id')('check')).toBe('Ciri-cirinya');
	expect(siteLabels(site, 'en')('check')).toBe('How to tell');
});
