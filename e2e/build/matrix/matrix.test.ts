import { afterAll, describe, expect, test, vi } from 'vitest';
import { Built } from './built.ts';
import { expectedOf } from './expected.ts';
import { followLinks, followMarkdownLinks } from './links.ts';
import { checkFeeds, checkLlms, checkSitemap } from './lists.ts';
import { checkOthers, checkPages, checkStandIns } from './pages.ts';
import { checkPickers } from './picker.ts';
import { ALL_SHAPES, PAIRWISE_SHAPES, nameOf, pairsOf } from './shapes.ts';
import { siteOf } from './site.ts';
import { Site } from '../site.ts';

vi.setConfig({ maxConcurrency: 4 });
const shapes = process.env['MATRIX'] === 'all' ? ALL_SHAPES : PAIRWISE_SHAPES;
const table = new Map<string, Record<string, unknown>>();
for (const shape of shapes) table.set(nameOf(shape), { result: 'not built' });

test('every pair of two settings is built', () => {
	expect(pairsOf(PAIRWISE_SHAPES)).toEqual(pairsOf(ALL_SHAPES));
});

describe.concurrent('a site of any shape has addresses that all agree, and lead somewhere', () => {
	test.each(shapes.map((shape) => ({ name: nameOf(shape), shape })))(
		'$name',
		{ timeout: 120_000 },
		async ({ name, shape }) => {
			const site = new Site(`matrix-${name.replace(/[^a-z]+/g, '-')}`, siteOf(shape));
			try {
				const { code, output } = await site.run('build');
				expect(code, output).toBe(0);
				const built = new Built(shape, site);
				const expected = expectedOf(shape);
				const html = await followLinks(built, expected);
				const markdown = followMarkdownLinks(built);
				const problems = [
					...(output.match(/The site has its own .*/g) ?? []),
					...html.problems,
					...markdown.problems,
					...checkPages(built, expected),
					...checkStandIns(built, expected),
					...checkOthers(built, expected),
					...(await checkSitemap(built, expected)),
					...(await checkFeeds(built)),
					...checkLlms(built, expected),
					...checkPickers(built, expected),
				];
				table.set(name, {
					pages: built.pages.size,
					links: html.checked,
					'Markdown links': markdown.checked,
					result: problems.length === 0 ? 'fine' : `${problems.length} problems`,
				});
				expect(problems).toEqual([]);
			} finally {
				await site.dispose();
			}
		},
	);
});

afterAll(() => {
	console.table(Object.fromEntries(table));
});
