import { describe, expect, test } from 'vitest';
import type { Issue, Remedy } from '../../issue/issue.ts';
import { makeIssue, makeLibrary, makeSite } from '../fixtures/library.ts';
import { facetsOf } from './facets.ts';

const remedy = (who?: Remedy['who']): Remedy => ({ remedy: 'fix', steps: [], ...(who && { who }) });
const cause = (id: string, who?: Remedy['who']) => ({
	id,
	title: id,
	likelihood: 'common' as const,
	...remedy(who),
});

function facetsWith(issues: Issue[], locale = 'en') {
	const library = makeLibrary({ issues, pages: [] });
	return facetsOf(
		library,
		library.site.locales.find(({ path }) => path === locale)!,
	);
}

/** Ids of the issues of each value of a facet. */
function valuesOf(issues: Issue[], facet: string, locale?: string): Record<string, string[]> | undefined {
	const found = facetsWith(issues, locale).find(({ id }) => id === facet);
	return (
		found && Object.fromEntries(found.values.map((value) => [value.slug, value.issues.map(({ id }) => id)]))
	);
}

describe('who can fix an issue', () => {
	test('is not who only hands a case on', () => {
		const handedOn = { ...cause('x', 'user'), remedy: 'escalate' as const };
		const issues = [
			makeIssue({ id: 'a', causes: [handedOn, cause('y', 'support')] }),
			makeIssue({ id: 'b', solution: remedy('user') }),
		];
		expect(valuesOf(issues, 'who')).toEqual({ user: ['b'], support: ['a'] });
	});

	test('is everybody who can do something about one of its causes, or about all of it', () => {
		const issues = [
			makeIssue({ id: 'a', causes: [cause('x', 'user'), cause('y', 'support'), cause('z')] }),
			makeIssue({ id: 'b', solution: remedy('user') }),
			makeIssue({ id: 'c', solution: remedy() }),
		];
		expect(valuesOf(issues, 'who')).toEqual({ user: ['a', 'b'], support: ['a'] });
	});
});

describe('what readers can choose by', () => {
	test('leaves out that in which all issues are alike', () => {
		const issues = [makeIssue({ id: 'a' }), makeIssue({ id: 'b', solution: remedy('user') })];
		expect(facetsWith(issues)).toEqual([]);
	});

	test('counts issues that only another language has', () => {
		const issues = [
			makeIssue({ id: 'a', status: 'fixed' }),
			makeIssue({ id: 'b', locale: 'id', status: 'open' }),
		];
		expect(valuesOf(issues, 'status', 'id')).toEqual({ open: ['b'], fixed: ['a'] });
	});

	test('has a page for each value, but not for a category that only another language has', () => {
		const issues = [
			makeIssue({ id: 'a', category: 'numbers' }),
			makeIssue({ id: 'b', category: '', status: 'fixed' }),
			makeIssue({ id: 'c', locale: 'id', category: 'sending' }),
		];
		const pages = facetsWith(issues).flatMap(({ values }) => values.map(({ pageId }) => pageId));
		expect(pages).toEqual([
			undefined,
			'en/issues/category/numbers',
			'en/issues/category/uncategorised',
			'en/issues/status/open',
			'en/issues/status/fixed',
		]);
	});

	test('is in the words of the language and of the site', () => {
		const issues = [
			makeIssue({ id: 'a', locale: 'id', solution: remedy('user') }),
			makeIssue({ id: 'b', locale: 'id', solution: remedy('vendor') }),
		];
		const site = makeSite({ labels: { id: { 'who.vendor': 'Meta' } } });
		const library = makeLibrary({ site, issues, pages: [] });
		const [who] = facetsOf(library, site.locales[1]!);
		expect(who).toMatchObject({
			name: 'Bisa diatasi oleh',
			values: [
				{ name: 'Anda', title: 'Bisa Anda atasi sendiri' },
				{ name: 'Meta', title: 'Bisa diatasi oleh: Meta' },
			],
		});
	});
});
