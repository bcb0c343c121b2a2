import { vitepress as ofFirstLoad } from '../../first-load/peers/vitepress.ts';
import { LANGUAGES, type Language } from '../corpus.ts';
import type { Generator, Page } from '../generator.ts';
import { categoriesIn, categoryPages, NAMES } from './text.ts';

/** VitePress with its own search. */
export const vitepress: Generator = {
	name: 'vitepress',
	packages: ofFirstLoad.packages,
	*files(pages) {
		yield ['.vitepress/config.mjs', configOf(pages)];
		for (const language of Object.keys(LANGUAGES)) yield [`${language}/index.md`, '# Known issues\n'];
		for (const { language, category, body } of categoryPages(pages, pathOf))
			yield [`${language}/category/${category}.md`, `# ${category}\n\n${body}\n`];
		for (const page of pages) {
			const note = page.hasComponent ? '\n\n::: tip\nSee also the other cases.\n:::\n' : '';
			// Two braces would be a program for Vue.
			const body = `::::: v-pre\n\n${page.body}\n\n:::::${note}`;
			yield [`${pathOf(page).slice(1)}.md`, `# ${page.title}\n\n${body}\n`];
		}
	},
	build: ['vitepress', 'build'],
	output: '.vitepress/dist',
	cache: ['.vitepress/cache'],
	pictures: 'public/_issues',
};

function pathOf({ language, id }: Page): string {
	return `/${language}/issues/${id}`;
}

function configOf(pages: readonly Page[]): string {
	const locale = (lang: Language) => ({
		lang,
		label: LANGUAGES[lang],
		themeConfig: {
			sidebar: [
				{
					text: NAMES[lang],
					items: categoriesIn(pages).map((text) => ({ text, link: `/${lang}/category/${text}` })),
				},
			],
		},
	});
	return `export default ${JSON.stringify({
		title: 'Known issues',
		ignoreDeadLinks: true,
		locales: { en: locale('en'), id: locale('id') },
		themeConfig: { search: { provider: 'local' } },
	})};\n`;
}
