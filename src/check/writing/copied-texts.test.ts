import { expect, test } from 'vitest';
import { textsAreTranslated } from './copied-texts.ts';
import { problemsBetween } from './fixtures/writing.ts';

test('a text that was left in the language it was copied from is a note', () => {
	const description = 'The phone shows that it has no network.';
	const steps = ['Restart the phone and wait a minute.', 'Open **Settings**.'];
	expect(
		problemsBetween(
			textsAreTranslated,
			{ id: 'a', title: 'No signal', description, steps },
			{ id: 'a', language: 'id', title: 'No signal', description: 'Ponsel tidak punya jaringan.', steps },
			{ id: 'b', language: 'id', title: 'Lain', description, steps },
		),
	).toMatchInlineSnapshot(`
		[
		  "note id/a.mdx: "Restart the phone and wait a minute." is letter for letter the en text.",
		]
	`);
});
