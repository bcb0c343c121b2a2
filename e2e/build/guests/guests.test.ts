import { describe, expect, test, vi } from 'vitest';
import { configWith, withSite } from './site.ts';
import { elementsOf } from '../html.ts';
import { issue, page, Site } from '../site.ts';

vi.setConfig({ maxConcurrency: 4 });

const COVER = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>';
const LANGUAGES = `defaultLocale: 'en', locales: { en: { label: 'English' }, id: { label: 'Indonesia' } },`;

describe.concurrent('a site keeps what it brings of its own', () => {
	test('fields of its frontmatter, on issues and pages, in components of its own', async () => {
		const files = {
			'astro.config.mjs': configWith({
				starlight: `${LANGUAGES} components: {
					PageTitle: './src/PageTitle.astro',
					MarkdownContent: './src/MarkdownContent.astro',
					LanguageSelect: './src/LanguageSelect.astro',
				},`,
			}),
			'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

const extend = ({ image }) =>
	z.object({ audience: z.enum(['agents', 'customers']).default('customers'), cover: image().optional() });
export const collections = { docs: defineCollection(knownIssuesCollection({ extend })) };
`,
			'src/PageTitle.astro': `---
const { audience, cover } = Astro.locals.starlightRoute.entry.data;
---
<h1 id="_top" data-audience={audience}>Own title</h1>
{cover && <img src={cover.src} width={cover.width} alt="" />}
`,
			'src/content/docs/en/issues/cover.svg': COVER,
			'src/MarkdownContent.astro': '<div class="own-content"><slot /></div>',
			'src/LanguageSelect.astro': '<p class="own-picker">Languages</p>',
			'src/content/docs/en/issues/late.mdx': issue({
				audience: 'agents',
				cover: './cover.svg',
				errors: [{ message: 'Late' }],
			}),
			'src/content/docs/en/guide.md': page('Guide', 'Text.', { audience: 'agents' }),
			'src/content/docs/en/other.md': page('Other'),
			'src/content/docs/issues/sending/refused.mdx': page('Not an issue here'),
		};
		await withSite('fields', { files }, (site) => {
			const audiences = ['issues/late', 'guide', 'other'].map((name) => {
				const elements = elementsOf(site.read(`dist/en/${name}/index.html`));
				const names = elements.map((element) => element.name);
				const classes = elements.flatMap(({ attributes }) => (attributes['className'] ?? []) as string[]);
				expect(classes, name).toEqual(expect.arrayContaining(['own-content', 'own-picker']));
				expect(names, name).not.toContain('ki-language-select');
				return elements.find((element) => element.name === 'h1')?.attributes['dataAudience'];
			});
			expect(audiences).toEqual(['agents', 'agents', 'customers']);
			const issuePage = site.read('dist/en/issues/late/index.html');
			expect(issuePage).toContain('class="known-issue"');
			expect(issuePage).toMatch(/<img src="\/_astro\/cover\.[^"]+\.svg" width="64"/);
		});
	});

	test('a wrong value in a field of its own is told with its place', async () => {
		const site = new Site('guests-wrong', {
			files: {
				'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

const extend = z.object({ audience: z.enum(['agents', 'customers']) });
export const collections = { docs: defineCollection(knownIssuesCollection({ extend })) };
`,
				'src/content/docs/index.mdx': page('Home', 'Text.', { audience: 'agents' }),
				'src/content/docs/issues/late.mdx': issue({ audience: 'agnets' }),
			},
		});
		const { code, output } = await site.run('build');
		await site.dispose();
		expect(code).not.toBe(0);
		expect(output).toMatch(/src\/content\/docs\/issues\/late\.mdx:\d+:\d+ error wrong-value/);
		expect(output).toContain('Did you mean "agents"?');
	});

	test('files of its own at our addresses, and rules for redirects before ours', async () => {
		const own = {
			'public/robots.txt': 'User-agent: *\nDisallow: /secret/\n',
			'public/llms.txt': '# My own list\n',
			'public/issues/refused.md': '# My own text\n',
			'public/_redirects': '/old /new 301',
		};
		await withSite('public', { astro: { site: 'https://help.example' }, files: own }, (site, output) => {
			for (const [path, text] of Object.entries(own)) {
				const built = site.read(path.replace('public/', 'dist/'));
				if (path.endsWith('_redirects')) expect(built).toMatch(/^\/old \/new 301\n/);
				else expect(built, path).toBe(text);
			}
			expect(site.read('dist/_redirects')).toContain('\n/issues/declined/ /issues/refused/ 301\n');
			const [warning = ''] = output.match(/The site has its own .*/) ?? [];
			for (const name of ['robots.txt', 'llms.txt', 'issues/refused.md']) expect(warning).toContain(name);
			expect(warning).not.toContain('_redirects');
		});
	});

	test('a site map of its own', async () => {
		const config = configWith({
			imports: ["import sitemap from '@astrojs/sitemap';"],
			integrations: 'sitemap()',
		});
		await withSite('sitemap', { files: { 'astro.config.mjs': config } }, (site) => {
			expect(site.exists('dist/sitemap.xml')).toBe(false);
			expect(site.read('dist/sitemap-0.xml')).toContain('<loc>https://help.example/issues/refused/</loc>');
			expect(site.read('dist/robots.txt')).toContain('Sitemap: https://help.example/sitemap-index.xml\n');
			expect(site.read('dist/index.html')).toMatch(/<link rel="sitemap" href="\/sitemap-index\.xml"/);
		});
	});

	test('another collection and pages of its own, which are in the site map too', async () => {
		const files = {
			'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = {
	docs: defineCollection(knownIssuesCollection()),
	posts: defineCollection({ loader: glob({ pattern: '*.md', base: './src/content/posts' }) }),
};
`,
			'src/content/posts/first.md': '---\ntitle: First\n---\n\nHello.\n',
			'src/pages/blog/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	return (await getCollection('posts')).map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { Content } = await render(Astro.props.post);
---
<html lang="en"><head><title>Post</title></head><body><Content /></body></html>
`,
		};
		await withSite('collection', { astro: { site: 'https://help.example' }, files }, (site) => {
			expect(site.read('dist/blog/first/index.html')).toContain('<p>Hello.</p>');
			expect(site.read('dist/sitemap.xml')).toContain('<loc>https://help.example/blog/first/</loc>');
			expect(site.read('dist/llms.txt')).not.toContain('First');
			expect(site.exists('dist/issues/refused.md')).toBe(true);
		});
	});
});
