import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run, type Packages } from '../site/install.ts';
import { corpus, LANGUAGES } from './corpus.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const NAME = 'starlight-known-issues';

/** Origin of the built site. */
export const ORIGIN = 'https://help.example';

/** What a build leaves, and a first build does not have. */
export const CACHE: readonly string[] = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: '${ORIGIN}',
	integrations: [
		starlight({
			title: 'Known issues',
			defaultLocale: 'en',
			locales: ${JSON.stringify(Object.fromEntries(Object.entries(LANGUAGES).map(([lang, label]) => [lang, { label, lang }])))},
			sidebar: [{ label: 'Issues', items: [{ autogenerate: { directory: 'issues' } }] }],
			plugins: [knownIssues()],
		}),
	],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { knownIssuesCollection } from 'starlight-known-issues/collection';

export const collections = { docs: defineCollection(knownIssuesCollection()) };
`;

/** A site of ours outside of this repository. */
export interface OwnSite {
	folder: string;
	/** Categories by the id of the issue. */
	categories: Map<string, string>;
}

/**
 * Writes a site of so many issues outside of this repository, with this package as it is compiled.
 *
 * @throws Error where the packages that it needs cannot be had
 */
export async function writeOurs(issues: number): Promise<OwnSite> {
	const folder = await install('build-ours', await packages());
	if (folder === undefined) throw new Error('The packages of a site could not be installed.');
	const own = join(folder, 'node_modules', NAME);
	for (const old of ['src', 'dist', ...CACHE, `node_modules/${NAME}/lib`])
		rmSync(join(folder, old), { recursive: true, force: true });
	cpSync(join(PACKAGE, 'lib'), join(own, 'lib'), { recursive: true });
	cpSync(join(PACKAGE, 'package.json'), join(own, 'package.json'));
	const write = (path: string, content: string | Buffer) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	};
	write('astro.config.mjs', CONFIG);
	write('src/content.config.ts', COLLECTIONS);
	for (const language of Object.keys(LANGUAGES))
		write(`src/content/docs/${language}/index.md`, '---\ntitle: Known issues\n---\n');
	const categories = new Map<string, string>();
	for (const [path, content] of corpus(issues)) {
		write(path, content);
		const [, category, id] = /issues\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
		if (category && id) categories.set(id, category);
	}
	return { folder, categories };
}

/** What a site with this package has: the package, its dependencies, and those that it asks for. */
async function packages(): Promise<Packages> {
	const { version, dependencies, devDependencies } = JSON.parse(
		readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
	) as { version: string; dependencies: Packages; devDependencies: Packages };
	const asked = ['@astrojs/check', '@astrojs/starlight', 'astro', 'typescript'];
	const target = join(tmpdir(), 'known-issues-bench');
	mkdirSync(target, { recursive: true });
	await run(PACKAGE, 'npm', ['pack', '--ignore-scripts', '--pack-destination', target]);
	return {
		...dependencies,
		...Object.fromEntries(asked.map((name) => [name, devDependencies[name]!])),
		[NAME]: `file:${join(target, `${NAME}-${version}.tgz`)}`,
	};
}
