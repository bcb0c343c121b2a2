import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issue, page, type Site } from '../site.ts';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
export const LANGUAGES = ['en', 'id'] as const;
type Language = (typeof LANGUAGES)[number];
export const CATEGORIES = ['account', 'pairing', 'sending'] as const;

/** An issue of the site that is edited and built again. */
export interface EditedIssue {
	id: string;
	category: string;
	formerIds: string[];
	related: string[];
	isDraft: boolean;
	/** Whether its body is code, has a picture, or is plain. */
	body: 'component' | 'picture' | 'plain';
	titles: Record<Language, string>;
	steps: Record<Language, string>;
	languages: Language[];
}

/** All that the sources of the site are written from. */
export interface Sources {
	issues: EditedIssue[];
	guide: { title: string; order: number };
	/** Width of the picture. */
	picture: number;
	/** What the site's own component says. */
	component: string;
	/** What the site's own footer says. */
	footer: string;
	/** What the site's own route middleware adds. */
	middleware: string;
	/** Version of the package. */
	version: string;
	sidebarLabel: string;
	starlightTitle: string;
	categoryName: string;
	labels: Record<string, string>;
	support: string | undefined;
}

/** The sources that every sequence of edits begins with. */
export function firstSources(): Sources {
	const issues = Array.from({ length: 12 }, (_, n): EditedIssue => firstIssue(`case-${n}`, n));
	return {
		issues,
		guide: { title: 'Guide', order: 1 },
		picture: 320,
		component: 'Price',
		footer: 'Footer',
		middleware: 'first',
		version: '1.0.0',
		sidebarLabel: 'Known issues',
		starlightTitle: 'Help',
		categoryName: 'Sending',
		labels: {},
		support: undefined,
	};
}

/** An issue as it is when it is new. */
export function firstIssue(id: string, n: number): EditedIssue {
	return {
		id,
		category: CATEGORIES[n % CATEGORIES.length]!,
		formerIds: [],
		related: n > 0 ? [`case-${n - 1}`] : [],
		isDraft: false,
		body: n % 6 === 5 ? 'component' : n % 6 === 4 ? 'picture' : 'plain',
		titles: { en: `Message ${id} is refused`, id: `Pesan ${id} ditolak` },
		steps: { en: `Release number ${n}.`, id: `Lepaskan nomor ${n}.` },
		languages: n % 5 === 4 ? ['en'] : n % 5 === 3 && n > 3 ? ['id'] : ['en', 'id'],
	};
}

/** Writes all sources of the site, and nothing that an earlier state had. */
export function writeSources(site: Site, sources: Sources): void {
	site.remove('src');
	for (const [path, text] of Object.entries(filesOf(sources))) site.write(path, text);
	const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as object;
	site.write(
		'node_modules/starlight-known-issues/package.json',
		JSON.stringify({ ...manifest, version: sources.version }),
	);
}

/** Puts the package into the site, so that its version can be changed. */
export function installPackage(site: Site): void {
	cpSync(join(PACKAGE, 'lib'), join(site.root, 'node_modules/starlight-known-issues/lib'), {
		recursive: true,
	});
}

function filesOf(sources: Sources): Record<string, string> {
	return {
		'package.json': PROJECT,
		'astro.config.mjs': config(sources),
		'src/content.config.ts': COLLECTIONS,
		'src/components/Price.astro': `<b>${sources.component}</b>\n`,
		'src/components/Footer.astro': `---\nimport Default from '@astrojs/starlight/components/Footer.astro';\n---\n<Default /><p>${sources.footer}</p>\n`,
		'src/route-data.ts': `export const onRequest = ({ locals }) => { locals.starlightRoute.head.push({ tag: 'meta', attrs: { name: 'x', content: '${sources.middleware}' } }); };\n`,
		'src/forms.js':
			"export default { Price: () => [{ type: 'paragraph', children: [{ type: 'text', value: 'Price' }] }] };\n",
		'src/content/docs/en/list.svg': picture(sources.picture),
		'src/content/docs/id/list.svg': picture(sources.picture),
		'src/content/docs/index.mdx': page('Help', 'Choose a language.'),
		...Object.fromEntries(LANGUAGES.flatMap((language) => pagesIn(language, sources))),
	};
}

function pagesIn(language: Language, { guide, issues }: Sources): [path: string, text: string][] {
	const folder = `src/content/docs/${language}`;
	const link = issues.find(({ languages, isDraft }) => languages.includes(language) && !isDraft);
	const order = { sidebar: { order: guide.order } };
	return [
		[`${folder}/index.mdx`, page(`Home ${language}`, 'Text.')],
		[
			`${folder}/guides/one.md`,
			page(
				`${guide.title} ${language}`,
				link ? `See [it](/${language}/issues/${link.id}/).` : 'Text.',
				order,
			),
		],
		[`${folder}/guides/two.md`, page(`Two ${language}`, '![List](../list.svg)', { sidebar: { order: 2 } })],
		...issues
			.filter(({ languages }) => languages.includes(language))
			.map((one): [string, string] => [
				`${folder}/issues/${one.category}/${one.id}.mdx`,
				issueText(one, language),
			]),
	];
}

function issueText(one: EditedIssue, language: Language): string {
	const { id, titles, steps, related, formerIds, isDraft, body } = one;
	return issue(
		{
			title: titles[language],
			description: `${titles[language]}.`,
			language,
			errors: [{ message: `Refused: ${id}`, code: `E-${id}` }],
			steps: [steps[language], { do: 'Look.', image: { src: '../../list.svg', alt: 'The list' } }],
			...(related.length > 0 && { related }),
			...(formerIds.length > 0 && { formerIds }),
			...(isDraft && { draft: true }),
		},
		BODIES[body],
	);
}

const BODIES: Record<EditedIssue['body'], string> = {
	plain: '## More\n\nText with `code`.',
	picture: 'A picture:\n\n![The list](../../list.svg)',
	component: "import Price from '../../../../../components/Price.astro';\n\n<Price />",
};

const PROJECT = JSON.stringify({
	private: true,
	type: 'module',
	dependencies: { '@astrojs/starlight': '*', astro: '*', 'starlight-known-issues': '*' },
});

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
`;

function picture(width: number): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="180"><rect width="9" height="9"/></svg>`;
}

function config({ sidebarLabel, starlightTitle, categoryName, labels, support }: Sources): string {
	const plugin = {
		markdownForms: './src/forms.js',
		categories: { sending: { en: categoryName } },
		labels: { en: labels },
		...(support && { support }),
	};
	const starlight = {
		title: starlightTitle,
		defaultLocale: 'en',
		locales: { en: { label: 'English', lang: 'en' }, id: { label: 'Bahasa Indonesia', lang: 'id' } },
		components: { Footer: './src/components/Footer.astro' },
		routeMiddleware: './src/route-data.ts',
		sidebar: [
			{ label: sidebarLabel, items: [{ autogenerate: { directory: 'issues' } }] },
			{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
		],
	};
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: 'https://help.example',
	cacheDir: './.cache',
	integrations: [starlight({ ...${JSON.stringify(starlight)}, plugins: [knownIssues(${JSON.stringify(plugin)})] })],
});
`;
}
