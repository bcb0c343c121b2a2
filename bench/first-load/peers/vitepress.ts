import { ISSUE, LANGUAGES, type Language, type Page } from '../pages.ts';
import { ICON, withHeading, type Peer } from './peer.ts';

const PREFIX: Record<Language, string> = { en: '', id: 'id/' };

export const vitepress: Peer = {
	name: 'VitePress',
	packages: { vitepress: '1.6.4' },
	files: (pages) => ({
		'public/favicon.svg': ICON,
		'.vitepress/config.mjs': config(pages),
		...Object.fromEntries(
			Object.entries(pages).flatMap(([language, list]) => [
				[`${PREFIX[language as Language]}index.md`, '# Known issues\n'],
				...list.map((page) => [`${PREFIX[language as Language]}issues/${page.id}.md`, withHeading(page)]),
			]),
		),
	}),
	build: ['vitepress', 'build'],
	output: '.vitepress/dist',
	path: `/issues/${ISSUE}.html`,
	search: 'its local search',
};

function config(pages: Record<Language, readonly Page[]>): string {
	const locale = (lang: Language) => ({
		lang,
		label: LANGUAGES[lang],
		themeConfig: {
			nav: [{ text: 'Home', link: `/${PREFIX[lang]}` }],
			sidebar: [
				{
					text: 'Issues',
					items: pages[lang].map(({ id, title }) => ({ text: title, link: `/${PREFIX[lang]}issues/${id}` })),
				},
			],
		},
	});
	return `export default ${JSON.stringify({
		title: 'Known issues',
		head: [['link', { rel: 'icon', href: '/favicon.svg' }]],
		locales: { root: locale('en'), id: locale('id') },
		themeConfig: {
			search: { provider: 'local' },
			socialLinks: [{ icon: 'github', link: 'https://github.com/vuejs/vitepress' }],
		},
	})};\n`;
}
