import * as fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { sectionsOf, slugger, withoutMarkup } from './sections.ts';

test('a page is divided at its headings, each section with those above it', () => {
	const page = [
		'Intro.',
		'## A `b`',
		'One.',
		'### C *d* ###',
		'Two.\n\nThree.',
		'## A `b`',
		'## Empty',
		'#E',
		'',
	];
	expect(sectionsOf(page.join('\n\n'))).toEqual([
		{ headings: [], anchor: undefined, text: 'Intro.' },
		{ headings: ['A b'], anchor: 'a-b', text: 'One.' },
		{ headings: ['A b', 'C d'], anchor: 'c-d', text: 'Two.\n\nThree.' },
		{ headings: ['Empty'], anchor: 'empty', text: '#E' },
	]);
});

test('what looks like a heading in code is none', () => {
	const code = '````md\n## no\n```\n## no\n````';
	expect(sectionsOf(`${code}\n\n## yes\n\nText.`)).toMatchObject([{ text: code }, { anchor: 'yes' }]);
});

test('nothing of a text is lost', () => {
	const line = fc.constantFrom('# a', '## b', '```', '~~~', 'text', '- item', '', '    # code', '#');
	fc.assert(
		fc.property(fc.array(line), (lines) => {
			const told = sectionsOf(lines.join('\n')).flatMap(({ text }) => text.split('\n'));
			const words = (all: readonly string[]) => all.map((each) => each.trim()).filter(Boolean);
			const wanted = words(lines);
			let at = 0;
			for (const each of words(told)) at = wanted.indexOf(each, at) + 1 || Number.POSITIVE_INFINITY;
			expect(at).toBeLessThanOrEqual(wanted.length);
			expect(words(told).filter((each) => each === 'text')).toHaveLength(
				wanted.filter((each) => each === 'text').length,
			);
		}),
	);
});

test('ids of headings are those that Astro gives them', () => {
	const word = fc.oneof(
		fc.constantFrom(
			'A',
			'a',
			'Is it?',
			'1.',
			'é',
			'ñandú',
			'–',
			'_x_',
			'你好',
			'ภาษาไทย',
			'🙂',
			'²',
			'½',
			'-1',
			"'s",
			'  ',
		),
		fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
	);
	const heading = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(fc.array(heading, { maxLength: 6 }), (headings) => {
			const [ours, theirs] = [slugger(), new GithubSlugger()];
			for (const each of headings) expect(ours(each)).toBe(theirs.slug(each));
		}),
	);
});

test.each([
	['**Open** [`x`](https://a.example/b) \\*', 'Open x *'],
	['![A *b*](/c.svg) snake_case _em_', 'A b snake_case em'],
	['| a | b |', '| a | b |'],
])('%s reads as %s', (markdown, words) => {
	expect(withoutMarkup(markdown)).toBe(words);
});
