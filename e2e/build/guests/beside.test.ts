import { spawn } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { elementsOf } from '../html.ts';
import { issue, page, type Site } from '../site.ts';
import { siteFor } from '../sites.ts';
import { configWith, withSite } from './site.ts';

vi.setConfig({ maxConcurrency: 4 });

const LANGUAGES = `defaultLocale: 'en', locales: { en: { label: 'English' }, id: { label: 'Indonesia' } },`;

/** Starts a built server and waits for the address that it prints. */
async function addressOf(site: Site, entry: string): Promise<{ origin: string; stop: () => void }> {
	const child = spawn(process.execPath, [entry], {
		cwd: site.root,
		env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
	});
	const origin = await new Promise<string>((resolve, reject) => {
		let printed = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (part: Buffer) => {
				printed += part.toString();
				const [found] = /http:\/\/(?:localhost|127\.0\.0\.1):[1-9]\d*/.exec(printed) ?? [];
				if (found) resolve(found);
			});
		}
		child.on('close', () => reject(new Error(printed)));
	});
	return { origin, stop: () => child.kill() };
}

describe('beside what a site has of its own', () => {
	test('a page in Starlight’s frame that the deployed server renders is shown as it is', async () => {
		const files = {
			'astro.config.mjs': configWith({
				imports: ["import node from '@astrojs/node';"],
				astro: "output: 'server', adapter: node({ mode: 'standalone' }),",
				starlight: LANGUAGES,
			}),
			'src/content/docs/en/index.mdx': page('Home'),
			'src/content/docs/en/issues/late.mdx': issue(),
			'src/pages/en/now.astro': `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
---
<StarlightPage frontmatter={{ title: 'Now' }}><p>It is now.</p></StarlightPage>
`,
		};
		const site = siteFor('guests-on-demand', { files });
		await site.build();
		// Where a site is deployed, nothing of the build's own folders is there.
		site.remove('.cache');
		const server = await addressOf(site, 'dist/server/entry.mjs');
		try {
			const response = await fetch(`${server.origin}/en/now`);
			expect(response.status).toBe(200);
			const text = await response.text();
			expect(text).toContain('It is now.');
			expect(text).toContain('</html>');
			expect(text).toContain('starlight-lang-select');
			expect((await fetch(`${server.origin}/en/issues/late/`)).status).toBe(200);
		} finally {
			server.stop();
		}
	});

	test('languages that Astro’s own config names are those of issues', async () => {
		const files = {
			'astro.config.mjs': configWith({
				astro: `i18n: { locales: ['en', 'id'], defaultLocale: 'en', routing: { prefixDefaultLocale: true } },`,
			}),
			'src/content/docs/en/issues/late.mdx': issue({ errors: [{ message: 'Late' }] }),
			'src/content/docs/id/issues/late.mdx': issue({ language: 'id', errors: [{ message: 'Late' }] }),
			'src/content/docs/issues/sending/refused.mdx': page('A page'),
		};
		await withSite('astro-i18n', { files }, (site) => {
			for (const locale of ['en', 'id']) {
				expect(site.read(`dist/${locale}/issues/late/index.html`)).toContain('class="known-issue"');
			}
			expect(site.exists('dist/id/llms.txt')).toBe(true);
		});
	});

	test('links to the same text on other sites stay in the head', async () => {
		const other = { rel: 'alternate', hreflang: 'de', href: 'https://hilfe.example/' };
		const files = {
			'src/content/docs/guide.mdx': page('Guide', 'Text.', { head: [{ tag: 'link', attrs: other }] }),
		};
		await withSite('hreflang', { astro: { site: 'https://help.example' }, files }, (site) => {
			const links = elementsOf(site.read('dist/guide/index.html')).filter(
				({ attributes }) => attributes['hrefLang'],
			);
			expect(links.map(({ attributes }) => attributes['href'])).toEqual(['https://hilfe.example/']);
		});
	});

	test('a page at an address that would lead on stays, and the build says so', async () => {
		const files = {
			'astro.config.mjs': configWith({ starlight: LANGUAGES }),
			'src/content/docs/en/issues/a.mdx': issue({ slug: 'en/pricing', errors: [{ message: 'A' }] }),
			'src/content/docs/id/issues/a.mdx': issue({ language: 'id', errors: [{ message: 'A' }] }),
			'src/pages/id/pricing.astro': '<html lang="id"><head><title>Harga</title></head></html>',
		};
		await withSite('own-page', { files }, (site, output) => {
			expect(site.read('dist/id/pricing/index.html')).toContain('Harga');
			expect(output).toMatch(/The site has its own .*id\/pricing\/index\.html/);
		});
	});

	test('endpoints of the site answer in development as they do in a build', async () => {
		const site = siteFor('guests-endpoints', {
			astro: { site: 'https://help.example', trailingSlash: 'ignore' },
			files: {
				'src/content/docs/index.mdx': page('Home'),
				'src/content/docs/issues/refused.mdx': issue(),
				'src/pages/robots.txt.ts': "export const GET = () => new Response('# own robots\\n');\n",
				'src/pages/e/4711.astro': '<html lang="en"><head><title>Own</title></head></html>',
			},
		});
		const server = await site.develop('/');
		expect((await server.get('/robots.txt')).text).toContain('# own robots');
		expect((await server.get('/e/4711')).text).toContain('Own');
		expect((await server.get('/e/refused/')).text).toContain('The number is refused');
		expect((await server.get('/llms.txt')).text).toContain('issues/refused.md');
	});
});
