import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../issue/labels.ts';
import { hostile } from '../outputs/fixtures/hostile.ts';
import { readBody } from './body.ts';
import { readFrontmatter } from './frontmatter.ts';
import { mdxBody } from './mdx-body.ts';

function bodyOf(file: string, text: string) {
	const contents = `---\n---\n\n${text}`;
	return readBody(contents, readFrontmatter(contents), file, {
		root: '/',
		labels: labelsFor('en'),
		resolveUrl: (href) => href,
		figure: () => undefined,
		unknownComponent: 'error',
	});
}

describe('Markdown as the body of an MDX file', () => {
	test('keeps braces, signs of HTML and addresses as letters and links', () => {
		expect(mdxBody('Hello {name}, a < b, \\{x} `{y}`\n\n<b>HTML</b> <https://example.com/?a=1>')).toBe(
			'Hello \\{name}, a \\< b, \\{x} `{y}`\n\n\\<b>HTML\\</b> [https://example.com/?a=1](https://example.com/?a=1)',
		);
	});

	test('keeps words that begin code in MDX', () => {
		expect(mdxBody('import the list\n\nimportant')).toBe('&#105;mport the list\n\nimportant');
	});

	test('puts indented code between fences', () => {
		expect(mdxBody('Run:\n\n    {a}\n    b\n')).toBe('Run:\n\n```\n{a}\nb\n```\n');
	});

	test('leaves out comments, which no reader sees', () => {
		expect(mdxBody('A <!-- note --> b')).toBe('A  b');
	});

	test('is valid MDX, whatever the Markdown is', () => {
		fc.assert(
			fc.property(hostile, (markdown) => {
				const { problems } = bodyOf('a.mdx', mdxBody(markdown));
				expect(problems.filter(({ rule }) => rule === 'mdx')).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});
});
