import { expect, test } from 'vitest';
import { chosenIssues, countsOf } from './choose-issues.ts';

const status = { id: 'status', values: ['open', 'workaround'], isSet: false, issues: [0, 1, 1, 0] };
// One issue each for the user, the admin, both and nobody.
const who = { id: 'who', values: ['user', 'admin'], isSet: true, issues: [1, 2, 3, 0] };
const file = { count: 4, facets: [status, who] };

test('without a choice there are all issues', () => {
	expect(chosenIssues(file, {})).toEqual([0, 1, 2, 3]);
});

test('an issue has to have every value that is chosen', () => {
	expect(chosenIssues(file, { who: 'admin' })).toEqual([1, 2]);
	expect(chosenIssues(file, { who: 'user', status: 'workaround' })).toEqual([2]);
});

test('an issue has to have the words too', () => {
	expect(chosenIssues(file, { who: 'admin' }, new Set([1, 3]))).toEqual([1]);
	expect(chosenIssues(file, {}, new Set())).toEqual([]);
});

test('a value that there is not has no issues', () => {
	expect(chosenIssues(file, { who: 'vendor' })).toEqual([]);
});

test('a list without one of the facets does not choose by it', () => {
	expect(chosenIssues({ count: 4, facets: [status] }, { who: 'user' })).toEqual([0, 1, 2, 3]);
});

test('a count is that of the issues with the value, under the choices of the other facets', () => {
	expect(countsOf(file, who, {})).toEqual([2, 2]);
	expect(countsOf(file, who, { who: 'user', status: 'open' })).toEqual([1, 0]);
	expect(countsOf(file, status, { who: 'user' }, new Set([0, 1]))).toEqual([1, 0]);
});

test('the last of thirty values that an issue can have is told from the others', () => {
	const values = Array.from({ length: 30 }, (_, index) => `value-${index}`);
	const facet = { id: 'shown-in', values, isSet: true, issues: [2 ** 29, 2 ** 29 + 1, 1] };
	expect(chosenIssues({ count: 3, facets: [facet] }, { 'shown-in': 'value-29' })).toEqual([0, 1]);
});
