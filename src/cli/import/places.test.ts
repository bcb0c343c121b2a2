import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

test.each([
	[{ lines: [], fields: [], abouts: [] }, ''],
	[{ lines: [4], fields: [], abouts: [] }, 'line 4'],
	[{ lines: [], fields: ['description'], abouts: [] }, 'description'],
	[{ lines: [], fields: [], abouts: ['late', 'slow'] }, 'late, slow'],
	[
		{
			lines: [4, 5, 9],
			fields: ['causes[1].steps[1]', 'causes[2].steps[1]', 'causes[4].steps[1]'],
			abouts: [],
		},
		'lines 4-5, 9 → causes[1-2, 4].steps[1]',
	],
	[
		{ lines: [7], fields: ['errors[1].image', 'steps[1].image'], abouts: ['a.png'] },
		'line 7 → errors[1].image, steps[1].image (a.png)',
	],
])('the places of %j are written as %j', (item, text) => {
	expect(placesOf(item)).toBe(text);
});
