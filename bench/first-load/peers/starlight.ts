import { ISSUE, LANGUAGES, type Language } from '../pages.ts';
import { ICON, withTitle, type Peer } from './peer.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
	integrations: [
		starlight({
			title: 'Known issues',
			social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/withastro/starlight' }],
			defaultLocale: 'en',
			locales: ${JSON.stringify(Object.fromEntries(Object.entries(LANGUAGES).map(([lang, label]) => [lang, { label, lang }])))},
			sidebar: [{ label: 'Issues', items: [{ autogenerate: { directory: 'issues' } }] }],
		}),
	],
});
`;

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const starlight: Peer = {
	name: 'Starlight',
	packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.4' },
	files: (pages) => ({
		'public/favicon.svg': ICON,
		'astro.config.mjs': CONFIG,
		'src/content.config.ts': COLLECTIONS,
		...Object.fromEntries(
			Object.entries(pages).flatMap(([language, list]) => [
				[`src/content/docs/${language as Language}/index.md`, '---\ntitle: Known issues\n---\n'],
				...list.map((page) => [`src/content/docs/${language}/issues/${page.id}.md`, withTitle(page)]),
			]),
		),
	}),
	build: ['astro', 'build'],
	output: 'dist',
	path: `/en/issues/${ISSUE}/`,
	search: 'Pagefind',
};
