import { starlight as ofFirstLoad } from '../../first-load/peers/starlight.ts';
import { LANGUAGES } from '../corpus.ts';
import type { Generator, Page } from '../generator.ts';
import { asMdx, categoriesIn, categoryPages, NAMES, withFields } from './text.ts';

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const COMPONENT = "import { Aside } from '@astrojs/starlight/components';";

/** Starlight as it comes, with the same pages as `.mdx`. */
export const starlight = starlightWith('starlight', {}, '', '');

/** Starlight with the plugins that give it files for programs and actions on each page. */
export const stack = starlightWith(
	'starlight-stack',
	{ 'starlight-llms-txt': '0.12.0', 'starlight-page-actions': '0.6.2' },
	"import starlightLlmsTxt from 'starlight-llms-txt';\nimport starlightPageActions from 'starlight-page-actions';\n",
	'plugins: [starlightLlmsTxt(), starlightPageActions()],',
);

function starlightWith(
	name: string,
	packages: Record<string, string>,
	imports: string,
	options: string,
): Generator {
	return {
		name,
		packages: { ...ofFirstLoad.packages, ...packages },
		*files(pages) {
			yield ['astro.config.mjs', configOf(pages, imports, options)];
			yield ['src/content.config.ts', COLLECTIONS];
			for (const language of Object.keys(LANGUAGES))
				yield [`src/content/docs/${language}/index.md`, '---\ntitle: Known issues\n---\n'];
			for (const list of categoryPages(pages, ({ language, id }) => `/${language}/issues/${id}/`)) {
				const { language, category, body } = list;
				yield [
					`src/content/docs/${language}/category/${category}.md`,
					withFields({ title: category, description: NAMES[language] }, body),
				];
			}
			for (const page of pages)
				yield [
					`src/content/docs/${page.language}/issues/${page.id}.mdx`,
					withFields({ title: page.title }, bodyOf(page)),
				];
		},
		build: ['astro', 'build'],
		output: 'dist',
		cache: ['.astro', 'node_modules/.astro'],
		pictures: 'public/_issues',
	};
}

function bodyOf({ body, hasComponent }: Page): string {
	const text = asMdx(body);
	return hasComponent ? `${COMPONENT}\n\n${text}\n\n<Aside>See also the other cases.</Aside>` : text;
}

// A sidebar that names every issue would be copied into every page: nobody with so many has one.
function configOf(pages: readonly Page[], imports: string, options: string): string {
	const locales = Object.entries(LANGUAGES).map(([lang, label]) => [lang, { label, lang }]);
	const items = categoriesIn(pages).map((category) => ({ label: category, link: `/category/${category}/` }));
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
${imports}
export default defineConfig({
	site: 'https://help.example',
	integrations: [
		starlight({
			title: 'Known issues',
			defaultLocale: 'en',
			locales: ${JSON.stringify(Object.fromEntries(locales))},
			sidebar: [{ label: 'Issues', items: ${JSON.stringify(items)} }],
			${options}
		}),
	],
});
`;
}
