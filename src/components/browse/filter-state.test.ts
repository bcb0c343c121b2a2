import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, isEmpty, stateOfQuery, type FilterState } from './filter-state.ts';

const FACETS = new Map([
	['who', ['user', 'admin']],
	['shown-in', ['a-log']],
]);
const EMPTY: FilterState = { choices: {}, text: '' };

test('the query of an address says what is chosen', () => {
	expect(stateOfQuery('?who=user&shown-in=a-log&q=+1310+', FACETS)).toEqual({
		choices: { who: 'user', 'shown-in': 'a-log' },
		text: '1310',
	});
	expect(stateOfQuery('', FACETS)).toEqual(EMPTY);
});

test('what no facet knows is not chosen', () => {
	expect(stateOfQuery('?who=nobody&colour=red&__proto__=user&shown-in=', FACETS)).toEqual(EMPTY);
});

test('an address keeps what else its query holds', () => {
	const state = { choices: { who: 'admin' }, text: '' };
	expect(addressOf('/en/issues/', '?who=user&utm=x&q=1', FACETS, state)).toBe('/en/issues/?utm=x&who=admin');
	expect(addressOf('/en/issues/', '?who=user', FACETS, EMPTY)).toBe('/en/issues/');
});

test('what is written into an address is read from it again', () => {
	const states = fc.record({
		choices: fc.record(
			{ who: fc.constantFrom('user', 'admin'), 'shown-in': fc.constant('a-log') },
			{ requiredKeys: [] },
		),
		text: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().trim()),
	});
	fc.assert(
		fc.property(states, fc.webQueryParameters(), (state, query) => {
			const address = new URL(addressOf('/en/', query, FACETS, state), 'https://help.example');
			expect(stateOfQuery(address.search, FACETS)).toEqual(state);
		}),
	);
});

test('a state is empty where neither a value nor a text is chosen', () => {
	expect(isEmpty(EMPTY)).toBe(true);
	expect(isEmpty({ choices: { who: 'user' }, text: '' })).toBe(false);
	expect(isEmpty({ choices: {}, text: '1' })).toBe(false);
});
