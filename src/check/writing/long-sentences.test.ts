import { expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { sentencesAreShort } from './long-sentences.ts';

const sentence = (words: number) => `${Array.from({ length: words }, () => 'kata').join(' ')}.`;
const of = (verify: string) => problemsOf(sentencesAreShort, { verify });

test('a sentence may have 30 words; links, quotations and glosses are not counted', () => {
	expect(of(sentence(30))).toEqual([]);
	expect(of(`${sentence(28).slice(0, -1)} **Menu** (${sentence(9).slice(0, -1)}).`)).toEqual([]);
	expect(of(`${sentence(29).slice(0, -1)} [${sentence(9)}](https://a.example) "${sentence(9)}".`)).toEqual(
		[],
	);
	expect(of(`K${sentence(30).slice(1)} K${sentence(30).slice(1)}`)).toEqual([]);
});

test('what is said of a longer one', () => {
	expect(of(sentence(31))).toMatchInlineSnapshot(`
		[
		  {
		    "file": "en/plain.mdx",
		    "hint": "Make two of it. Up to 30 words are read at once.",
		    "message": "A sentence has 31 words: "kata kata kata kata kata kata kata kata kata kata kata ka…"",
		    "path": [
		      "verify",
		    ],
		    "rule": "long-sentence",
		    "severity": "note",
		  },
		]
	`);
});
