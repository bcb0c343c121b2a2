import { describe, expect, test, vi } from 'vitest';
import { configWith, withSite } from './site.ts';
import { elementsOf, withClass } from '../html.ts';
import { page } from '../site.ts';

vi.setConfig({ maxConcurrency: 4 });

const FENCE = '## One\n\n```js\nconst a = 1;\n\nconst b = 2;\n```\n';
const CODE = `---
title: Guide
---
import { Code } from '@astrojs/starlight/components';

<Code code={'const c = 3;\\nconst d = 4;'} lang="js" title="own.js" />

${FENCE}`;

/** A plugin of the site's own, as code: it marks every block. */
const OWN_PLUGIN = `{ name: 'own', hooks: { postprocessRenderedBlock: ({ renderData }) => {
	renderData.blockAst.properties.dataOwn = '';
} } }`;

const guide = (site: { read(path: string): string }) => elementsOf(site.read('dist/guide/index.html'));
const named = (elements: ReturnType<typeof guide>, wanted: string) =>
	elements.filter(({ name }) => name === wanted);

describe.concurrent('code blocks are valid HTML', () => {
	test('in Markdown and from the Code component, which look alike', async () => {
		await withSite('code', { files: { 'src/content/docs/guide.mdx': CODE } }, (site) => {
			const elements = guide(site);
			const lines = withClass(elements, 'ec-line');
			expect(lines.map(({ name, text }) => [name, text.trim()])).toEqual([
				['span', 'const c = 3;'],
				['span', 'const d = 4;'],
				['span', 'const a = 1;'],
				['span', ''],
				['span', 'const b = 2;'],
			]);
			const copied = elements.flatMap(({ attributes: { dataCode } }) => dataCode ?? []);
			expect(copied).toEqual(['const c = 3;\nconst d = 4;', 'const a = 1;\n\nconst b = 2;']);
			expect(named(elements, 'code').map(({ text }) => text)).toEqual(copied);
			const styles = elements.flatMap(({ name, attributes: { href } }) =>
				name === 'link' && /\/ec\.\w+\.css$/.test(String(href)) ? [String(href)] : [],
			);
			expect(new Set(styles).size).toBe(1);
			expect(site.read(`dist${styles[0]!}`)).toContain('--ec0');
		});
	});

	test('beside a plugin of the site, whose options stay', async () => {
		const files = {
			'astro.config.mjs': configWith({
				starlight: `expressiveCode: { plugins: [${OWN_PLUGIN}], tabWidth: 3 },`,
			}),
			'src/content/docs/guide.md': page('Guide', FENCE.replace('const b', '\tconst b')),
		};
		await withSite('code-plugin', { files }, (site) => {
			const elements = guide(site);
			expect(elements.filter(({ attributes }) => 'dataOwn' in attributes)).toHaveLength(1);
			expect(withClass(elements, 'ec-line').at(-1)).toMatchObject({ name: 'span', text: '   const b = 2;' });
		});
	});

	test('and are left to Astro where a site switched Expressive Code off', async () => {
		const files = {
			'astro.config.mjs': configWith({ starlight: 'expressiveCode: false,' }),
			'src/content/docs/guide.md': page('Guide', FENCE),
		};
		await withSite('code-off', { files }, (site) => {
			const elements = guide(site);
			expect(withClass(elements, 'ec-line')).toEqual([]);
			expect(named(elements, 'pre')).toHaveLength(1);
		});
	});
});

describe.concurrent('a front door', () => {
	test('has the picture of each theme', async () => {
		const picture = (color: string) =>
			`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${color}" d="M0 0h9v9z"/></svg>`;
		const hero = { image: { alt: 'A door', dark: '../../dark.svg', light: '../../light.svg' } };
		const files = {
			'astro.config.mjs': configWith({
				starlight: "components: { Hero: 'starlight-known-issues/components/FrontDoor.astro' },",
			}),
			'src/content/docs/guide.md': `---\ntitle: Guide\nhero: ${JSON.stringify(hero)}\n---\n`,
			'src/dark.svg': picture('#fff'),
			'src/light.svg': picture('#000'),
		};
		await withSite('front-door', { files }, (site) => {
			const pictures = named(guide(site), 'img').filter(({ attributes: { alt } }) => alt === 'A door');
			const sources = pictures.map(({ attributes: { src } }) => String(src));
			expect(sources).toEqual([expect.stringMatching(/dark/), expect.stringMatching(/light/)]);
			const hidden = pictures.flatMap(({ attributes: { className } }) => className ?? []);
			expect(hidden).toEqual(expect.arrayContaining(['light:sl-hidden', 'dark:sl-hidden']));
		});
	});
});

describe.concurrent('a part of the page that a site brings takes the place of ours', () => {
	const PARTS: Record<string, string>[] = [
		{ PageFrame: '<slot name="header" /><div class="own"><slot /></div><slot name="sidebar" />' },
		{ TwoColumnContent: '<div class="own"><slot name="right-sidebar" /><slot /></div>' },
		{ MobileTableOfContents: '<p class="own">Contents</p>', Sidebar: '<p class="own">Menu</p>' },
		{ PageSidebar: '<p class="own">Contents</p>', ThemeSelect: '<p class="own">Colours</p>' },
	];

	test.each(PARTS.map((parts) => [Object.keys(parts).join(' and '), parts] as const))(
		'%s',
		async (_names, parts) => {
			const components = Object.keys(parts).map((part) => `${part}: './src/${part}.astro',`);
			const files = {
				'astro.config.mjs': configWith({ starlight: `components: { ${components.join(' ')} },` }),
				...Object.fromEntries(Object.entries(parts).map(([part, markup]) => [`src/${part}.astro`, markup])),
				'src/content/docs/guide.md': page('Guide', FENCE),
			};
			await withSite(`frame-${Object.keys(parts)[0]}`, { files }, (site) => {
				const elements = guide(site);
				expect(withClass(elements, 'own').length).toBeGreaterThanOrEqual(components.length);
				const opened = elements.flatMap(({ attributes: { popoverTarget } }) => popoverTarget ?? []);
				const ids = new Set(elements.flatMap(({ attributes: { id } }) => id ?? []));
				expect(opened.filter((id) => !ids.has(id))).toEqual([]);
				const popovers = elements.filter(({ attributes }) => 'popover' in attributes);
				expect(popovers.filter(({ attributes: { id } }) => !opened.includes(id ?? ''))).toEqual([]);
			});
		},
	);
});

test('a title of the site that says something of the page says it on every page', async () => {
	const files = {
		'astro.config.mjs': configWith({ starlight: "components: { SiteTitle: './src/SiteTitle.astro' }," }),
		'src/SiteTitle.astro': '<p class="own">{Astro.locals.starlightRoute.entry.data.title}</p>',
		'src/content/docs/guide.md': page('Guide', FENCE),
		'src/content/docs/other.md': page('Other', FENCE),
	};
	await withSite('frame-title', { files }, (site) => {
		const titles = (name: string) =>
			withClass(elementsOf(site.read(`dist/${name}/index.html`)), 'own').map(({ text }) => text);
		expect([titles('guide'), titles('other')]).toEqual([['Guide'], ['Other']]);
	});
});
