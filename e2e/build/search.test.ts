import { describe, expect, test } from 'vitest';
import { issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const LOCALES = {
	defaultLocale: 'en',
	locales: { en: { label: 'English', lang: 'en' }, id: { label: 'Indonesia', lang: 'id' } },
	pagefind: true,
};
const SEARCH = 'src/Search.astro';
const FILES = {
	'src/content/docs/index.mdx': page('Languages'),
	'src/content/docs/en/index.mdx': page('Home'),
	'src/content/docs/en/guide.md': page('Guide', 'Read the manual.'),
	'src/content/docs/id/index.mdx': page('Beranda'),
	'src/content/docs/en/issues/refused.mdx': issue({ language: 'en' }),
	'src/content/docs/id/issues/refused.mdx': issue({ language: 'id', title: 'Ditolak' }),
	[SEARCH]: '<div>Own search</div>',
};

describe('the index of all pages', () => {
	test('is the one that Starlight makes, in several languages and with pages in none', async () => {
		const ours = siteFor('search-ours', { starlight: LOCALES, files: FILES });
		const theirs = siteFor('search-theirs', {
			starlight: { ...LOCALES, components: { Search: `./${SEARCH}` } },
			files: FILES,
		});
		const { output } = await ours.run('build');
		expect(output).toContain('Search index');
		expect(output).not.toContain('with Pagefind');
		expect((await theirs.run('build')).output).toContain('with Pagefind');
		const index = ours.filesIn('dist/pagefind');
		expect([...index.keys()].filter((name) => name.startsWith('fragment/'))).toHaveLength(6);
		expect(index).toEqual(theirs.filesIn('dist/pagefind'));
	});

	test('has pages that come from elsewhere, in one language and in several', async () => {
		const own =
			'<html lang="en"><body><main data-pagefind-body><h1>Status of today</h1></main></body></html>';
		for (const [name, starlight, folder] of [
			['search-many', LOCALES, 'en/'],
			['search-one', { pagefind: true }, ''],
		] as const) {
			const files = {
				[`src/content/docs/${folder}index.mdx`]: page('Home'),
				[`src/content/docs/${folder}issues/refused.mdx`]: issue({ language: 'en' }),
				[`src/pages/${folder}status.astro`]: own,
			};
			const site = siteFor(name, { starlight, files });
			await site.build();
			expect([...site.filesIn('dist/pagefind/fragment').keys()], name).toHaveLength(3);
		}
	});
});
