import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPages, namedPages, pageOfList } from './paging.ts';

test('a list that fits is one page, also an empty one', () => {
	expect(inPages([1, 2, 3], 3)).toEqual([[1, 2, 3]]);
	expect(inPages([], 3)).toEqual([[]]);
});

test('a list is divided evenly, in its order, into as few pages as can hold it', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(), { maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (items, most) => {
			const pages = inPages(items, most);
			const lengths = pages.map(({ length }) => length);
			expect(pages.flat()).toEqual(items);
			expect(pages).toHaveLength(Math.max(1, Math.ceil(items.length / most)));
			expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
		}),
	);
});

test('the first page has the address of the list', () => {
	expect(pageOfList('en/issues', 1)).toBe('en/issues');
	expect(pageOfList('en/issues/who/user', 3)).toBe('en/issues/who/user/page/3');
});

test.each([
	[1, 1, [1]],
	[2, 3, [1, 2, 3]],
	[1, 84, [1, 2, undefined, 84]],
	[3, 84, [1, 2, 3, 4, undefined, 84]],
	[4, 84, [1, 2, 3, 4, 5, undefined, 84]],
	[42, 84, [1, undefined, 41, 42, 43, undefined, 84]],
	[84, 84, [1, undefined, 83, 84]],
])('page %i of %i names %j', (current, count, named) => {
	expect(namedPages(current, count)).toEqual(named);
});
