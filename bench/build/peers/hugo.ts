import { LANGUAGES } from '../corpus.ts';
import type { Generator } from '../generator.ts';
import { frame } from './frame.ts';
import { categoriesIn, categoryPages, NAMES, withFields } from './text.ts';

const CONFIG = {
	baseURL: 'https://help.example/',
	defaultContentLanguage: 'en',
	defaultContentLanguageInSubdir: true,
	disableKinds: ['taxonomy', 'term'],
	languages: Object.fromEntries(
		Object.entries(LANGUAGES).map(([language, label]) => [
			language,
			{ contentDir: `content/${language}`, languageName: label, title: 'Known issues' },
		]),
	),
};

/** Hugo with one layout for all pages, where this machine has it. It brings no theme and no search. */
export const hugo: Generator = {
	name: 'hugo',
	packages: {},
	*files(pages) {
		yield ['hugo.json', JSON.stringify(CONFIG)];
		const layout = frame('{{ .Title }}', '{{ .Language.Lang }}', '{{ .Content }}', categoriesIn(pages));
		for (const kind of ['single', 'list']) yield [`layouts/_default/${kind}.html`, layout];
		for (const language of Object.keys(LANGUAGES))
			yield [`content/${language}/_index.md`, withFields({ title: 'Known issues' }, '')];
		for (const list of categoryPages(pages, ({ language, id }) => `/${language}/issues/${id}/`)) {
			const { language, category, body } = list;
			yield [`content/${language}/category/${category}.md`, withFields({ title: NAMES[language] }, body)];
		}
		for (const { language, id, title, body } of pages)
			yield [`content/${language}/issues/${id}.md`, withFields({ title }, body)];
	},
	build: ['hugo'],
	output: 'public',
	cache: ['resources'],
	pictures: 'static/_issues',
};
