import { docusaurus as ofFirstLoad } from '../../first-load/peers/docusaurus.ts';
import { LANGUAGES, type Language } from '../corpus.ts';
import type { Generator } from '../generator.ts';
import { categoriesIn, categoryPages, withFields } from './text.ts';

const FOLDER: Record<Language, string> = {
	en: 'docs',
	id: 'i18n/id/docusaurus-plugin-content-docs/current',
};

const CONFIG = `export default {
	title: 'Known issues',
	url: 'https://help.example',
	baseUrl: '/',
	onBrokenLinks: 'ignore',
	onBrokenAnchors: 'ignore',
	future: { v4: true, faster: true },
	i18n: { defaultLocale: 'en', locales: ${JSON.stringify(Object.keys(LANGUAGES))} },
	markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'ignore' } },
	presets: [['classic', { docs: { sidebarPath: './sidebars.js' }, blog: false }]],
	themeConfig: {
		navbar: {
			title: 'Known issues',
			items: [
				{ type: 'docSidebar', sidebarId: 'issues', position: 'left', label: 'Issues' },
				{ type: 'localeDropdown', position: 'right' },
			],
		},
	},
};
`;

/** Docusaurus with its faster tools, without a search, which it does not bring. */
export const docusaurus: Generator = {
	name: 'docusaurus',
	packages: ofFirstLoad.packages,
	*files(pages) {
		yield ['docusaurus.config.js', CONFIG];
		yield [
			'sidebars.js',
			`export default { issues: ${JSON.stringify(categoriesIn(pages).map((category) => `category/${category}`))} };\n`,
		];
		yield ['src/pages/index.md', '# Known issues\n'];
		for (const { language, category, body } of categoryPages(pages, ({ id }) => `/docs/issues/${id}`))
			yield [`${FOLDER[language]}/category/${category}.md`, withFields({ title: category }, body)];
		for (const { language, id, title, body, hasComponent } of pages) {
			const note = hasComponent ? '\n\n:::note\n\nSee also the other cases.\n\n:::' : '';
			yield [`${FOLDER[language]}/issues/${id}.md`, withFields({ title }, `${body}${note}`)];
		}
	},
	build: ['docusaurus', 'build'],
	output: 'build',
	cache: ['.docusaurus', 'node_modules/.cache'],
	pictures: 'static/_issues',
};
