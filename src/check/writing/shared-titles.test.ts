import { expect, test } from 'vitest';
import { problemsBetween } from './fixtures/writing.ts';
import { titlesAreDistinct } from './shared-titles.ts';

test('a title that another issue of the language has is a warning, whatever its case and punctuation', () => {
	expect(
		problemsBetween(
			titlesAreDistinct,
			{ id: 'a', title: 'Not sent' },
			{ id: 'a', language: 'id', title: 'Not sent' },
			{ id: 'b', title: 'Not sent!' },
			{ id: 'c', title: 'Not sent at all' },
		),
	).toMatchInlineSnapshot(`
		[
		  "warning en/b.mdx: "Not sent!" is also the title of the issue "a" (en/a.mdx).",
		]
	`);
});
