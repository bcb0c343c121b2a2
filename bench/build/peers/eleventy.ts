import { LANGUAGES } from '../corpus.ts';
import type { Generator } from '../generator.ts';
import { frame } from './frame.ts';
import { categoriesIn, categoryPages, NAMES, withFields } from './text.ts';

const CONFIG = `export default (config) => {
	config.setInputDirectory('content');
	config.addPassthroughCopy({ public: '/' });
};

export const config = { markdownTemplateEngine: false, dir: { includes: '../layouts' } };
`;

/** Eleventy with one layout for all pages. It brings no theme and no search. */
export const eleventy: Generator = {
	name: 'eleventy',
	packages: { '@11ty/eleventy': '3.1.8' },
	*files(pages) {
		yield ['eleventy.config.js', CONFIG];
		yield [
			'layouts/page.njk',
			frame('{{ title }}', '{{ lang }}', '{{ content | safe }}', categoriesIn(pages)),
		];
		const page = (lang: string, title: string, body: string) =>
			withFields({ layout: 'page.njk', lang, title }, body);
		for (const language of Object.keys(LANGUAGES))
			yield [`content/${language}/index.md`, page(language, 'Known issues', '')];
		for (const list of categoryPages(pages, ({ language, id }) => `/${language}/issues/${id}/`)) {
			const { language, category, body } = list;
			yield [`content/${language}/category/${category}.md`, page(language, NAMES[language], body)];
		}
		for (const { language, id, title, body } of pages)
			yield [`content/${language}/issues/${id}.md`, page(language, title, body)];
	},
	build: ['eleventy'],
	output: '_site',
	cache: [],
	pictures: 'public/_issues',
};
