import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { readBody } from '../body.ts';
import { readFrontmatter } from '../frontmatter.ts';

function markdown(frontmatter: object, body = ''): string {
	const contents = `---\n${stringify({ title: 'Help', ...frontmatter })}---\n${body}`;
	return readBody(contents, readFrontmatter(contents), 'en/a.md', {
		root: '/',
		labels: labelsFor('en'),
		resolveUrl: (href) => new URL(href, 'https://help.example/en/').href,
		figure: (src, alt) => ({ file: src, url: `/_issues/${src.split('/').at(-1)}`, alt }),
		unknownComponent: 'warning',
	}).markdown;
}

test('a page has the text of its banner and of its hero above its own', () => {
	const frontmatter = {
		banner: { content: 'New: <a href="/new/">see</a>' },
		hero: {
			title: 'Help <b>you</b>',
			tagline: 'Find *your* error.',
			image: { file: './a.svg', alt: 'An ornament' },
			actions: [
				{ text: 'Start [here]', link: 'start/' },
				{ text: 'Docs', link: 'https://example.com', variant: 'minimal' },
			],
		},
	};
	expect(markdown(frontmatter, 'Words.')).toMatchInlineSnapshot(`
		"New: [see](https://help.example/new/)

		**Help you**

		Find \\*your\\* error.

		![An ornament](https://help.example/_issues/a.svg)

		- [Start \\[here\\]](https://help.example/en/start/)
		- [Docs](https://example.com/)

		Words."
	`);
});

test('a title that is the same is not repeated, and an ornament is left out', () => {
	const hero = { title: 'Help', image: { file: './a.svg' } };
	expect(markdown({ hero })).toBe('');
	expect(markdown({ hero: { ...hero, image: { html: '<svg />', alt: 'x' } } })).toBe('');
});

test.each([null, 'x', 5, [], { actions: 'x', tagline: 3 }, { actions: [null, { text: 'x' }] }])(
	'a hero that is none is no reason to fail: %j',
	(hero) => {
		expect(markdown({ hero, banner: hero })).toBe('');
	},
);
