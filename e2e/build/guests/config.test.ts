import { describe, expect, test, vi } from 'vitest';
import { configWith, withSite } from './site.ts';
import { addressOf, elementsOf } from '../html.ts';
import { Site, issue, page } from '../site.ts';

vi.setConfig({ maxConcurrency: 4 });

const LANGUAGES = `defaultLocale: 'en', locales: { en: { label: 'English' }, id: { label: 'Indonesia' } },`;
const VALIDATOR = {
	imports: ["import linksValidator from 'starlight-links-validator';"],
	plugins: 'linksValidator()',
	starlight: LANGUAGES,
};

/** Issues and pages whose links lead to causes, to lists and to other languages. */
function linkedContent(link: string): Record<string, string> {
	const causes = ['portfolio', 'number'].map((id) => ({ id, title: id, steps: [`Read [this](#${id}).`] }));
	const links = [
		'[a cause](/en/issues/late/#number)',
		'[all issues](/en/issues/)',
		'[a category](/en/issues/category/sending/)',
		'[the Markdown](/en/issues/late.md)',
		'[the messages](/en/issues/late/#_errors)',
		link,
	];
	return {
		'astro.config.mjs': configWith(VALIDATOR),
		'src/content/docs/index.mdx': page('Languages', '[English](/en/) and [Indonesian](/id/)'),
		'src/content/docs/en/index.mdx': page('Home', links.join(', ')),
		'src/content/docs/id/index.mdx': page('Beranda', '[Penyebab](/id/issues/late/#portfolio)'),
		'src/content/docs/id/issues/sending/late.mdx': issue({ language: 'id', steps: undefined, causes }),
		'src/content/docs/en/issues/sending/late.mdx': issue(
			{ steps: undefined, causes },
			`## More\n\nSee [the first](#portfolio), [this](#more), ${links.join(', ')}.`,
		),
		'src/content/docs/en/issues/sending/moved.mdx': issue({
			errors: [{ message: 'Moved' }],
			formerIds: ['gone'],
			slug: 'en/elsewhere',
			steps: [`Read ${links.join(', ')}.`],
		}),
		'src/content/docs/issues/sending/refused.mdx': page('Refused'),
	};
}

describe.concurrent('a site works', () => {
	test('with starlight-links-validator, which finds every place that a link leads to', async () => {
		await withSite('links', { files: linkedContent('[moved](/en/elsewhere/)') }, (_site, output) => {
			expect(output).toContain('All internal links are valid');
		});
	});

	test('with starlight-links-validator, which still finds links that lead nowhere', async () => {
		const site = new Site('guests-broken-link', { files: linkedContent('[x](/en/issues/late/#nowhere)') });
		const { code, output } = await site.run('build');
		await site.dispose();
		expect(code).not.toBe(0);
		expect(output).toContain('/en/issues/late/#nowhere');
		expect(output).toMatch(/Found \d+ invalid links/);
	});

	test('on a server, with the pages and what programs read among the files for clients', async () => {
		const files = {
			'astro.config.mjs': configWith({
				imports: ["import node from '@astrojs/node';"],
				astro: "output: 'server', adapter: node({ mode: 'standalone' }),",
			}),
			'src/pages/now.astro': '<html lang="en"><body>{new Date().toISOString()}</body></html>',
		};
		await withSite('server', { files }, (site) => {
			const pages = [
				'issues/refused/index.html',
				'issues/declined/index.html',
				'e/4711/index.html',
				'404.html',
			];
			const others = ['issues/refused.md', 'llms.txt', 'sitemap.xml', 'rss.xml', 'issues.json'];
			for (const name of [...pages, ...others]) expect(site.exists(`dist/client/${name}`), name).toBe(true);
			expect(site.exists('dist/server/entry.mjs')).toBe(true);
			expect(site.exists('dist/client/now/index.html')).toBe(false);
			expect([...site.filesIn('dist').keys()].filter((name) => !/^(?:client|server)\//.test(name))).toEqual(
				[],
			);
		});
	});

	test('without an address: nothing that needs one is written', async () => {
		const files = { 'astro.config.mjs': configWith({ starlight: LANGUAGES }).replace(/site: .*/, '') };
		const content = Object.fromEntries(
			['en', 'id'].map((language) => [
				`src/content/docs/${language}/issues/late.mdx`,
				issue({ language, errors: [{ message: 'Late' }] }),
			]),
		);
		await withSite('address', { files: { ...files, ...content } }, (site) => {
			const names = [...site.filesIn('dist').keys()];
			expect(names.filter((name) => /sitemap.*\.xml$|(?:rss|opensearch)\.xml$/.test(name))).toEqual([]);
			for (const name of names.filter((each) => /\.(?:html|md|txt|json)$/.test(each))) {
				expect(site.read(`dist/${name}`), name).not.toMatch(
					/\bhref="undefined|https?:\/\/(?:localhost|127\.|undefined|\/)/,
				);
			}
			const head = elementsOf(site.read('dist/en/issues/late/index.html')).filter(
				({ name }) => name === 'link',
			);
			const rels = head.map(({ attributes }) => String(attributes['rel']));
			expect(rels).not.toContain('canonical');
			expect(rels).not.toContain('sitemap');
			expect(head.filter(({ attributes }) => attributes['hrefLang'])).toEqual([]);
			const markdown = head.find(({ attributes }) => attributes['type'] === 'text/markdown');
			expect(markdown && addressOf(markdown)).toBe('/en/issues/late.md');
			expect(site.read('dist/robots.txt')).not.toContain('Sitemap');
		});
	});

	test('without search and without a page of Starlight for addresses that lead nowhere', async () => {
		const files = {
			'astro.config.mjs': configWith({ starlight: 'disable404Route: true, pagefind: false,' }),
			'src/pages/404.astro': '<html lang="en"><body>Own page</body></html>',
		};
		await withSite('disabled', { files }, (site) => {
			expect(site.read('dist/404.html')).toContain('Own page');
			expect(site.exists('dist/pagefind')).toBe(false);
			const html = site.read('dist/issues/refused/index.html');
			expect(html).toContain('class="known-issue"');
			expect(html).not.toContain('<site-search');
			expect(site.read('dist/sitemap.xml')).not.toContain('404');
		});
	});

	test('with search, which finds issues', async () => {
		await withSite('search', { starlight: { pagefind: true }, files: {} }, (site) => {
			const names = [...site.filesIn('dist/pagefind/fragment').keys()];
			// The home page and the issue: lists would stand between readers and it.
			expect(names).toHaveLength(2);
		});
	});
});
