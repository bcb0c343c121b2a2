import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { readBody, type BodyOptions } from '../body.ts';
import { readFrontmatter } from '../frontmatter.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** What a body says, on a site of its own. */
function pieces(body: string, site: Partial<BodyOptions> = {}, file = 'en/a.mdx'): string[] {
	const contents = `---\ntitle: A\n---\n\n${body}`;
	return readBody(contents, readFrontmatter(contents), file, {
		root: fileURLToPath(new URL('site/', fixtures)),
		labels: labelsFor('en'),
		resolveUrl: (href) => new URL(href, 'https://help.example/en/issues/rate-limit/').href,
		figure: (src, alt) => ({ file: src, url: `/_issues/a.${src.length}.svg`, alt }),
		unknownComponent: 'warning',
		...site,
	}).pieces();
}

describe('the pieces of a body', () => {
	test('are its paragraphs, headings, points, rows and blocks of code, as they were written', () => {
		expect(
			pieces(`
## More **here**

A line
and [a link](/en/a/), [one](#below "Title") by [name][n], ![a picture](./b.svg).

- one
- two
  - three

| a | b |
| - | - |
| c | d |

:::caution[Look]
Out.
:::

\`\`\`sh title="x.sh" {1}
a
  b
\`\`\`

[n]: https://example.com
`),
		).toEqual([
			'More here',
			'A line and a link </en/a/>, one <#below> by name <https://example.com>, a picture.',
			'one',
			'two',
			'three',
			'a | b |',
			'c | d |',
			'aside.caution: Look',
			'Out.',
			'x.sh\na\n  b',
		]);
	});

	const bodies = readdirSync(new URL('body/', fixtures)).filter((name) => name.endsWith('.mdx'));

	test.each(bodies)('are the same on every site and in the words of every language: %s', (name) => {
		const [, body = ''] = readFileSync(new URL(`body/${name}`, fixtures), 'utf8').split(/^---\n(?=\n)/m);
		const elsewhere: Partial<BodyOptions> = {
			labels: labelsFor('id'),
			resolveUrl: (href) => `/base/${href}`,
			figure: (src, alt) => ({ file: src, url: '/elsewhere.svg', alt }),
		};
		expect(pieces(body, elsewhere)).toEqual(pieces(body));
		expect(pieces(body, { figure: () => undefined })).toEqual(pieces(body));
	});

	test('hold those of a partial, and are the same where its text stands in the page', () => {
		const partial = "import Line from './partials/line.md';\n\nBefore.\n\n<Line />\n";
		const line = readFileSync(new URL('site/en/partials/line.md', fixtures), 'utf8');
		expect(pieces(partial)).toEqual(pieces(`Before.\n\n${line}`));
	});

	test('do not change with what is only formatting', () => {
		expect(pieces('Press *OK*.\n\n1. a\n2. b')).toEqual(pieces('Press **OK**.\n\n* a\n\n* b'));
		expect(pieces('[a](/b/)\n\n\n# C')).toEqual(pieces('[a][n]\n\n### C\n\n[n]: /b/'));
		expect(pieces('![a](./b.svg)', {}, 'en/x/a.mdx')).toEqual(pieces('![a](../c.svg)'));
	});

	test('are the same however lines are wrapped, and the same in another order', () => {
		const word = fc.stringMatching(/^[a-z]{1,8}$/);
		const paragraph = fc.array(word, { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(
				fc.array(paragraph, { maxLength: 6 }),
				fc.infiniteStream(fc.boolean()),
				(blocks, breaks) => {
					const texts = blocks.map((words) => words.join(' '));
					const wrapped = blocks.map((words) =>
						words.reduce((text, next) => text + (breaks.next().value ? '\n' : ' ') + next),
					);
					expect(pieces(wrapped.join('\n\n'))).toEqual(texts);
					expect(pieces(wrapped.toReversed().join('\n\n'))).toEqual(texts.toReversed());
				},
			),
		);
	});
});
