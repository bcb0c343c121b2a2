import { expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { readBody } from '../body.ts';
import { readFrontmatter } from '../frontmatter.ts';

function outlineOf(body: string, file = 'page.mdx') {
	const contents = `---\ntitle: A page\n---\n\n${body}`;
	return readBody(contents, readFrontmatter(contents), file, {
		root: '/project',
		labels: labelsFor('en'),
		resolveUrl: (href) => href,
		figure: () => undefined,
		unknownComponent: 'warning',
	}).outline;
}

test('every link of a body is known with its place', () => {
	const { links } = outlineOf(
		[
			'See [one](/one/) and <a href="/two/">two</a>, or [three].',
			'',
			'<LinkCard title="Four" href="/four/" />',
			'',
			'![A dialog](/five.png)',
			'',
			'[three]: /three/',
		].join('\n'),
	);
	expect(links.map(({ href, line, column }) => `${href} ${line}:${column}`).toSorted()).toEqual([
		'/five.png 9:1',
		'/four/ 7:1',
		'/one/ 5:5',
		'/three/ 11:1',
		'/two/ 5:22',
	]);
});

test('links and ids of raw HTML in Markdown are known too', () => {
	const { links, anchors } = outlineOf('<p id="top-part"><a href="/one/">One</a></p>', 'page.md');
	expect(links).toEqual([{ href: '/one/', file: 'page.md', line: 5, column: 1 }]);
	expect(anchors).toEqual(['top-part']);
});

test('headings have the names that Astro gives them, equal ones a number', () => {
	const { anchors, hasAllAnchors } = outlineOf(
		'## What\'s `PIN` **now**?\n\n### Error: code\n\n## Again\n\n## Again\n\n<div id="own">Words</div>',
	);
	expect(anchors).toEqual(['whats-pin-now', 'error-code', 'again', 'again-1', 'own']);
	expect(hasAllAnchors).toBe(true);
});

test.each([
	['an expression in a heading', '## {frontmatter.title}'],
	['a component of the site', "import Table from './Table.astro';\n\n<Table />"],
	['an id that is computed', '<div id={name}>Words</div>'],
])('%s may make names that nobody can know before the build', (_, body) => {
	expect(outlineOf(body).hasAllAnchors).toBe(false);
});
