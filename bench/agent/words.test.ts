import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords, tokensOf, wordsIn } from './words.ts';

describe('the words of an answer', () => {
	test('are those of Markdown without its marks and without addresses', () => {
		expect(plainWords('1. Open **Settings** on [Meta \\[web\\]](https://x.example/a-b).\n   - `#10`')).toBe(
			'1 open settings on meta web 10',
		);
	});

	test('are those of a page without its tags, code and comments', () => {
		const text = '<h1>Don&#39;t &amp; won&#x2019;t</h1><script>let a;</script><!-- no --><p title="b">Wait';
		expect(wordsIn({ type: 'text/html; charset=utf-8', text })).toBe('don t won t wait');
	});

	test('are the texts of JSON, wherever they are', () => {
		const text = JSON.stringify({ id: 7, steps: [{ do: 'Open\n"Settings"' }, null] });
		expect(wordsIn({ type: 'application/json', text })).toBe('open settings');
	});

	test('are the same whatever is between them', () => {
		const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1 });
		const between = fc.constantFrom(' ', ' **', '** ', ' \\_ ', '\n- ', ' “', '” ');
		fc.assert(
			fc.property(words, between, (list, mark) => {
				expect(tokensOf(list.join(mark)).join(' ')).toBe(list.join(' ').normalize('NFKC'));
			}),
		);
	});
});
