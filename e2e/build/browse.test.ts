import { expect, test } from 'vitest';
import { elementsOf } from './html.ts';
import { ISSUES, issue, page } from './site.ts';
import { siteFor } from './sites.ts';

test('a list of very many issues goes on over several pages, and is found by its first', async () => {
	const files = Array.from({ length: 130 }, (_, index): [string, string] => [
		`${ISSUES}/sending/issue-${index}.md`,
		issue({
			title: `Issue ${index}`,
			errors: [{ message: `Failed with ${index}`, code: String(4000 + index) }],
			who: index % 2 === 0 ? 'user' : 'admin',
		}),
	]);
	const site = siteFor('browse-pages', {
		astro: { site: 'https://help.example', base: '/docs' },
		files: {
			'src/content/docs/index.md': page('Home'),
			[`${ISSUES}/sending/admins.md`]: issue({
				title: 'What admins do',
				slug: 'issues/who/admin',
				errors: [{ message: 'Ask an admin' }],
			}),
			...Object.fromEntries(files),
		},
	});
	await site.build();
	const linksOf = (name: string) =>
		elementsOf(site.read(`dist/${name}`)).flatMap(({ name: tag, attributes: { href, rel } }) =>
			tag === 'a' ? [{ href: String(href), rel: String(rel) }] : [],
		);
	const [first, second] = ['issues/index.html', 'issues/page/2/index.html'] as const;
	const listed = [first, second].flatMap((name) =>
		linksOf(name).flatMap(({ href }) => /(?<=^\/docs\/issues\/)issue-\d+(?=\/$)/.exec(href) ?? []),
	);
	expect(new Set(listed).size).toBe(130);
	expect(linksOf(first)).toContainEqual({ href: '/docs/issues/page/2/', rel: 'next' });
	expect(linksOf(second)).toContainEqual({ href: '/docs/issues/', rel: 'prev' });
	expect(site.read(`dist/${second}`)).toContain('<title>All known issues, page 2 of 2 | ');
	expect(site.read(`dist/${second}`)).toMatch(/name="robots" content="noindex"/);
	expect(site.read(`dist/${first}`)).not.toMatch(/name="robots" content="noindex"/);

	const lists = ['sitemap.xml', 'sitemap.md', 'llms.txt'].map((name) => site.read(`dist/${name}`)).join('\n');
	expect(lists).toContain('/docs/issues/category/sending');
	expect(lists).not.toMatch(/\/page\/2|\/who\/user/);
	// The sidebar of every page would have them otherwise.
	expect(linksOf('issues/issue-1/index.html').map(({ href }) => href)).not.toContain('/docs/issues/page/2/');

	expect(site.read('dist/issues/who/user/index.html')).toContain('You can fix these yourself');
	expect(site.read('dist/issues/who/admin/index.html')).toContain('Ask an admin');
	expect(site.read('dist/issues/who/admin/index.html')).not.toContain('ki-rows');
});
